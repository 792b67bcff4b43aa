package dev.keywright.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.session.SignIn;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeMemberTest {
    private final Tenant acme = Deployment.create().tenant("Acme");
    private final UserId owner = Objects.requireNonNull(acme.owner().caller().user());

    @Test
    void lastOwnerCannotBeDemotedOrDisabled() {
        acme.join(Preset.CONTRIBUTOR);

        assertThatThrownBy(() -> acme.changeRole(owner, Preset.CONTRIBUTOR))
                .isInstanceOf(MemberRefusal.LastOwner.class);
        assertThatThrownBy(() -> acme.disable(owner)).isInstanceOf(MemberRefusal.LastOwner.class);

        assertThat(acme.roleOf(owner)).isEqualTo(RoleName.OWNER);
        assertThat(acme.find(owner)).get().matches(Member::isActive);
    }

    @Test
    void ownerCanBeDemotedWhileThereIsAnother() {
        acme.join(Preset.OWNER);

        acme.changeRole(owner, Preset.VIEWER);

        assertThat(acme.roleOf(owner)).isEqualTo(Preset.VIEWER.roleName());
    }

    @Test
    void ownersWhoAreDisabledOrInvitedDoNotCount() {
        Member second = acme.join(Preset.OWNER);
        acme.disable(second.user().id());
        acme.invite(new EmailAddress("third@example.com"), Preset.OWNER);

        assertThatThrownBy(() -> acme.changeRole(owner, Preset.VIEWER)).isInstanceOf(MemberRefusal.LastOwner.class);
    }

    @Test
    void lastOwnerKeepsTheRoleWhenItIsGivenAgain() {
        assertThat(acme.changeRole(owner, Preset.OWNER).role()).isEqualTo(RoleName.OWNER);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAnOwnerChangesMembers(Preset role) {
        Member member = acme.join(Preset.VIEWER);
        Tenant asOther = acme.as(Call.by(acme.join(role).user().id()));

        assertThatThrownBy(() -> asOther.changeRole(member.user().id(), Preset.VIEWER))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> asOther.disable(member.user().id()))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void unknownMemberAndUnknownRoleAreRefused() {
        Member elsewhere = acme.deployment().tenant("Elsewhere").join(Preset.VIEWER);
        Member member = acme.join(Preset.VIEWER);

        assertThatThrownBy(() -> acme.changeRole(elsewhere.user().id(), Preset.CREATOR))
                .isInstanceOf(MemberRefusal.MemberNotFound.class);
        assertThatThrownBy(() -> change(member, new RoleName("astronaut"), null))
                .isInstanceOf(RoleRefusal.UnknownRole.class);
    }

    @Test
    void roleAndStatusCanBeChangedAtOnce() {
        Member member = acme.join(Preset.VIEWER);

        Member changed = change(member, Preset.CREATOR.roleName(), false);

        assertThat(changed.role()).isEqualTo(Preset.CREATOR.roleName());
        assertThat(changed.status()).isEqualTo(MemberStatus.DISABLED);
        assertThat(acme.find(member.user().id())).contains(changed);
    }

    @Test
    void demotionWeakensAPrivateKeyAndItsTokensAtOnce() {
        Member member = acme.join(Preset.OWNER);
        Call key = acme.calling(acme.privateKey(member.user().id(), "laptop"));
        assertThat(acme.as(key).invite(new EmailAddress("a@example.com"), Preset.VIEWER))
                .isNotNull();

        acme.changeRole(member.user().id(), Preset.OPERATOR);

        assertThatThrownBy(() -> acme.as(key).invite(new EmailAddress("b@example.com"), Preset.VIEWER))
                .isInstanceOfSatisfying(
                        AccessRefusal.InsufficientScope.class,
                        refusal -> assertThat(refusal.required()).containsExactly(Scope.MEMBER_WRITE));
    }

    @Test
    void disablingEndsTheUsersSessionsAndEnablingLetsKeysWorkAgain() {
        Member member = acme.join(Preset.CREATOR);
        CreatedKey key = acme.privateKey(member.user().id(), "laptop");
        String session = signIn(member);

        acme.disable(member.user().id());

        assertThatThrownBy(() -> authenticate(session)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        acme.enable(member.user().id());
        assertThat(acme.token(key)).isNotEmpty();
        assertThatThrownBy(() -> authenticate(session)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    @Test
    void enablingAMemberWhoNeverAcceptedLeavesTheInvitation() {
        InviteMember.Result invited = acme.invite(new EmailAddress("new@example.com"), Preset.VIEWER);
        acme.disable(invited.member().user().id());

        Member enabled = acme.enable(invited.member().user().id());

        assertThat(enabled.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(acme.accept(Objects.requireNonNull(invited.invitation())).isActive())
                .isTrue();
    }

    private Member change(Member member, RoleName role, @Nullable Boolean enabled) {
        return acme.deployment()
                .useCases()
                .members()
                .changeMember()
                .change(new ChangeMember.Command(
                        acme.owner(), acme.id(), member.user().id(), role, enabled));
    }

    private String signIn(Member member) {
        return acme.deployment()
                .useCases()
                .sessions()
                .signIn()
                .signIn(new SignIn.Command(member.user().email(), Deployment.PASSWORD, Origin.INTERNAL))
                .token()
                .reveal();
    }

    private void authenticate(String bearer) {
        Deployment.await(
                acme.deployment().useCases().tokens().authenticateBearer().authenticate(bearer));
    }
}
