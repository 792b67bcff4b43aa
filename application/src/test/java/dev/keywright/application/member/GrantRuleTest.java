package dev.keywright.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody hands out, or takes away, a role that holds more than the own: here in a deployment where Operators manage members. */
class GrantRuleTest {
    private static final EmailAddress SOMEONE = new EmailAddress("someone@example.com");

    private final Tenant acme = Deployment.with()
            .roles(RoleCatalog.withDeploymentScopes(Map.of(Preset.OPERATOR, Set.of(Scope.MEMBER_WRITE))))
            .create()
            .tenant("Acme");
    private final Tenant asOperator =
            acme.as(Call.by(acme.join(Preset.OPERATOR).user().id()));

    @Test
    void roleThatHoldsNoMoreCanBeGivenAndTaken() {
        Member member = acme.join(Preset.VIEWER);

        asOperator.changeRole(member.user().id(), Preset.OPERATOR);
        asOperator.changeRole(member.user().id(), Preset.VIEWER);
        asOperator.remove(member.user().id());
        asOperator.invite(SOMEONE, Preset.OPERATOR);

        assertThat(acme.find(member.user().id())).isEmpty();
    }

    @Test
    void roleThatHoldsMoreCannotBeGiven() {
        Member member = acme.join(Preset.VIEWER);

        assertThatThrownBy(() -> asOperator.changeRole(member.user().id(), Preset.CREATOR))
                .isInstanceOfSatisfying(
                        AccessRefusal.InsufficientScope.class,
                        refusal -> assertThat(refusal.required()).containsExactly(Scope.INTEGRATION_WRITE));
        assertThatThrownBy(() -> asOperator.invite(SOMEONE, Preset.CREATOR))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);

        assertThat(acme.roleOf(member.user().id())).isEqualTo(Preset.VIEWER.roleName());
    }

    @Test
    void roleThatHoldsMoreCannotBeTaken() {
        UserId creator = acme.join(Preset.CREATOR).user().id();

        assertThatThrownBy(() -> asOperator.changeRole(creator, Preset.VIEWER))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> asOperator.disable(creator)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> asOperator.remove(creator)).isInstanceOf(AccessRefusal.InsufficientScope.class);

        assertThat(acme.roleOf(creator)).isEqualTo(Preset.CREATOR.roleName());
    }

    @Test
    void ownerRoleIsGivenAndTakenByOwnersOnly() {
        UserId second = acme.join(Preset.OWNER).user().id();
        UserId viewer = acme.join(Preset.VIEWER).user().id();

        assertThatThrownBy(() -> asOperator.invite(SOMEONE, Preset.OWNER))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThatThrownBy(() -> asOperator.changeRole(viewer, Preset.OWNER))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThatThrownBy(() -> asOperator.changeRole(second, Preset.VIEWER))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThatThrownBy(() -> asOperator.remove(second)).isInstanceOf(AccessRefusal.OwnerRoleRequired.class);

        acme.changeRole(second, Preset.VIEWER);
        assertThat(acme.roleOf(second)).isEqualTo(Preset.VIEWER.roleName());
    }
}
