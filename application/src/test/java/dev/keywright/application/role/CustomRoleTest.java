package dev.keywright.application.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.token.IntrospectToken;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomRoleTest {
    private static final RoleName DEPLOYER = new RoleName("deployer");

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");

    @Test
    void customRolesAreListedAfterThePresets() {
        acme.createRole("deployer", Scope.APIKEY_READ);
        acme.createRole("auditor", Scope.AUDIT_READ);

        assertThat(list(acme))
                .extracting(role -> role.name().value())
                .containsExactly("viewer", "operator", "creator", "contributor", "owner", "auditor", "deployer");
        assertThat(list(deployment.tenant("Umbrella"))).hasSize(5);
    }

    @Test
    void roleIsReadByItsNamePresetOrNot() {
        CustomRole created = acme.createRole("deployer", Scope.APIKEY_READ);

        assertThat(get(DEPLOYER)).isEqualTo(created);
        assertThat(get(RoleName.OWNER).isOwner()).isTrue();
        assertThatThrownBy(() -> get(new RoleName("astronaut"))).isInstanceOf(RoleRefusal.RoleNotFound.class);
    }

    @Test
    void nameIsTakenOnceInAWorkspace() {
        acme.createRole("deployer", Scope.APIKEY_READ);

        assertThatThrownBy(() -> acme.createRole("Deployer", Scope.ROLE_READ))
                .isInstanceOf(RoleRefusal.NameTaken.class);
        deployment.tenant("Umbrella").createRole("deployer", Scope.ROLE_READ);
    }

    @Test
    void workspaceHasOnlySoManyRoles() {
        for (int i = 0; i < CustomRole.MAX_PER_WORKSPACE; i++) {
            acme.createRole("role" + i, Scope.ROLE_READ);
        }

        assertThatThrownBy(() -> acme.createRole("deployer", Scope.ROLE_READ))
                .isInstanceOf(RoleRefusal.TooManyRoles.class);

        acme.deleteRole(new RoleName("role7"));
        acme.createRole("deployer", Scope.ROLE_READ);
    }

    @Test
    void presetsCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> acme.changeScopes(RoleName.OWNER, Scope.ROLE_READ))
                .isInstanceOf(RoleRefusal.PresetFixed.class);
        assertThatThrownBy(() -> acme.deleteRole(Preset.VIEWER.roleName())).isInstanceOf(RoleRefusal.PresetFixed.class);
    }

    @Test
    void roleThatIsNotThereCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> acme.changeScopes(DEPLOYER, Scope.ROLE_READ))
                .isInstanceOf(RoleRefusal.RoleNotFound.class);
        assertThatThrownBy(() -> acme.deleteRole(DEPLOYER)).isInstanceOf(RoleRefusal.RoleNotFound.class);
    }

    @Test
    void serviceKeyActsWithItsCustomRole() {
        acme.createRole("deployer", Scope.APIKEY_READ, Scope.AUDIT_READ);
        CreatedKey key = acme.serviceKey(acme.owner(), "deploy", DEPLOYER);

        assertThat(acme.as(acme.calling(key)).keys()).containsExactly(key.clientId());
        assertThatThrownBy(() -> list(acme.as(acme.calling(key)))).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> acme.token(key, Scope.ROLE_READ)).isInstanceOf(TokenRefusal.InvalidScope.class);
    }

    @Test
    void changedRoleWeakensAndStrengthensWhoHasItAtOnceAlsoByTokensOfBefore() {
        acme.createRole("deployer", Scope.APIKEY_READ, Scope.ROLE_READ);
        CreatedKey key = acme.serviceKey(acme.owner(), "deploy", DEPLOYER);
        Member member = acme.join(DEPLOYER);
        Tenant byKey = acme.as(acme.calling(key));
        Tenant byMember = acme.as(Call.by(member.user().id()));
        String token = acme.token(key);

        acme.changeScopes(DEPLOYER, Scope.APIKEY_READ, Scope.AUDIT_READ);

        assertThatThrownBy(() -> list(byKey)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> list(byMember)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThat(byKey.keys()).isNotEmpty();
        assertThat(scopesOf(key, token)).isEqualTo("apikey.read");
        assertThat(scopesOf(key, acme.token(key))).isEqualTo("apikey.read audit.read");
    }

    @Test
    void nobodyCreatesOrChangesARoleAboveTheirOwn() {
        acme.createRole("role admin", Scope.ROLE_READ, Scope.ROLE_WRITE, Scope.APIKEY_READ);
        acme.createRole("auditor", Scope.AUDIT_READ);
        Tenant admin =
                acme.as(Call.by(acme.join(new RoleName("role admin")).user().id()));

        admin.createRole("reader", Scope.ROLE_READ);
        assertThatThrownBy(() -> admin.createRole("deployer", Scope.ROLE_READ, Scope.AUDIT_READ))
                .isInstanceOfSatisfying(
                        AccessRefusal.InsufficientScope.class,
                        refusal -> assertThat(refusal.required()).containsExactly(Scope.AUDIT_READ));
        assertThatThrownBy(() -> admin.changeScopes(new RoleName("reader"), Scope.AUDIT_READ))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> admin.changeScopes(new RoleName("auditor"), Scope.ROLE_READ))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> admin.deleteRole(new RoleName("auditor")))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> admin.changeScopes(new RoleName("role admin"), Scope.MEMBER_WRITE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        admin.deleteRole(new RoleName("reader"));
    }

    @Test
    void tokenThatWasAskedForLessCreatesLess() {
        CreatedKey ownersKey = acme.privateKey(acme.owner(), "laptop");
        Tenant narrowed = acme.as(acme.calling(ownersKey, Scope.ROLE_WRITE, Scope.ROLE_READ));

        narrowed.createRole("reader", Scope.ROLE_READ);

        assertThatThrownBy(() -> narrowed.createRole("auditor", Scope.AUDIT_READ))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void customRoleIsHandedOutWithinTheOwnRightsOnly() {
        acme.createRole("deployer", Scope.AUDIT_READ);
        acme.createRole("hr", Scope.MEMBER_READ, Scope.MEMBER_WRITE, Scope.ROLE_READ);
        Tenant hr = acme.as(Call.by(acme.join(new RoleName("hr")).user().id()));
        EmailAddress someone = new EmailAddress("someone@example.com");

        assertThatThrownBy(() -> hr.invite(someone, DEPLOYER)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> hr.invite(someone, Preset.OWNER.roleName()))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        hr.invite(someone, new RoleName("hr"));
    }

    @Test
    void roleThatHoldsAllThatOwnerDoesMakesNoOwner() {
        Scope[] all = get(RoleName.OWNER).scopes().toArray(Scope[]::new);
        acme.createRole("almost owner", all);
        Call almost = Call.by(acme.join(new RoleName("almost owner")).user().id());

        assertThatThrownBy(() -> acme.serviceKey(almost, "deploy", Preset.VIEWER))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
    }

    @Test
    void roleInUseIsNotDeletedAndSaysByHowMany() {
        acme.createRole("deployer", Scope.APIKEY_READ);
        CreatedKey key = acme.serviceKey(acme.owner(), "deploy", DEPLOYER);
        Member member = acme.join(DEPLOYER);
        acme.invite(new EmailAddress("someone@example.com"), DEPLOYER);

        assertThatThrownBy(() -> acme.deleteRole(DEPLOYER))
                .isInstanceOf(RoleRefusal.RoleInUse.class)
                .hasMessageContaining("2 members")
                .hasMessageContaining("1 service key ");

        acme.revoke(key);
        acme.remove(member.user().id());
        assertThatThrownBy(() -> acme.deleteRole(DEPLOYER))
                .isInstanceOf(RoleRefusal.RoleInUse.class)
                .hasMessageContaining("1 member ");
    }

    @Test
    void roleThatNobodyHasAnyMoreIsDeleted() {
        acme.createRole("deployer", Scope.APIKEY_READ);
        acme.revoke(acme.serviceKey(acme.owner(), "deploy", DEPLOYER));

        acme.deleteRole(DEPLOYER);

        assertThat(list(acme)).hasSize(5);
        assertThatThrownBy(() -> acme.serviceKey(acme.owner(), "deploy", DEPLOYER))
                .isInstanceOf(RoleRefusal.UnknownRole.class);
    }

    private static List<Role> list(Tenant tenant) {
        return tenant.deployment()
                .useCases()
                .roles()
                .listRoles()
                .list(new ListRoles.Query(tenant.owner(), tenant.id()));
    }

    private Role get(RoleName name) {
        return deployment.useCases().roles().getRole().get(new GetRole.Query(acme.owner(), acme.id(), name));
    }

    private String scopesOf(CreatedKey key, String token) {
        IntrospectToken.Query query = new IntrospectToken.Query(Tenant.credentials(key), token);
        return Scope.formatList(Deployment.await(
                        deployment.useCases().tokens().introspectToken().introspect(query))
                .orElseThrow()
                .scopes());
    }
}
