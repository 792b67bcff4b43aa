package dev.keywright.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomRoleTest {
    private static final Scope OWN = new Scope("workflow.run");
    private static final RoleName DEPLOYER = new RoleName("deployer");

    private final RoleCatalog catalog = RoleCatalog.withDeploymentScopes(Map.of(Preset.CREATOR, Set.of(OWN)));

    @ParameterizedTest
    @ValueSource(strings = {"d", "deployer", "Release Manager", "ci.deploy_2-eu", "9 to 5"})
    void nameIsKeptInLowerCase(String name) {
        assertThat(CustomRole.parseName(name).value()).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "-x", "a/b", "a%2Fb", "a;b", "a\\b", "\u043ewner", "caf\u00e9", "a\nb"})
    void nameThatCannotStandInAPathOrLooksLikeAnotherIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> CustomRole.parseName(name));
    }

    @Test
    void customRoleIsNeverOwnerWhateverItHolds() {
        SortedSet<Scope> all = catalog.get(RoleName.OWNER, false).scopes();

        CustomRole role = catalog.define(DEPLOYER, all, false);

        assertThat(role.isOwner()).isFalse();
        assertThat(role.scopes()).isEqualTo(all);
    }

    @Test
    void customRoleMayHoldTheDeploymentsScopesAndNoneThatThereIsNot() {
        assertThat(catalog.define(DEPLOYER, scopes(OWN), false).holds(OWN)).isTrue();
        assertThatThrownBy(() -> catalog.define(DEPLOYER, scopes(OWN, new Scope("workflow.stop")), false))
                .isInstanceOf(RoleRefusal.UnknownScope.class)
                .hasMessageContaining("workflow.stop")
                .hasMessageNotContaining("workflow.run");
    }

    @Test
    void onlyARoleOfThePlatformWorkspaceMayIntrospect() {
        assertThat(catalog.define(DEPLOYER, scopes(Scope.TOKEN_INTROSPECT), true)
                        .holds(Scope.TOKEN_INTROSPECT))
                .isTrue();
        assertThatThrownBy(() -> catalog.define(DEPLOYER, scopes(Scope.TOKEN_INTROSPECT), false))
                .isInstanceOf(RoleRefusal.UnknownScope.class);
    }

    @Test
    void customRoleHoldsSomething() {
        assertThatThrownBy(() -> catalog.define(DEPLOYER, scopes(), false)).isInstanceOf(RoleRefusal.NoScope.class);
    }

    @ParameterizedTest
    @EnumSource
    void nameOfAPresetIsTakenInAnyCase(Preset preset) {
        RoleName name = CustomRole.parseName(preset.name());

        assertThatThrownBy(() -> catalog.define(name, scopes(OWN), false)).isInstanceOf(RoleRefusal.NameTaken.class);
    }

    @Test
    void storedScopesThatTheDeploymentNoLongerHasAreNotHeld() {
        SortedSet<Scope> stored = scopes(OWN, Scope.ROLE_READ, Scope.TOKEN_INTROSPECT);

        assertThat(catalog.held(DEPLOYER, stored, false).scopes()).containsExactly(Scope.ROLE_READ, OWN);
        assertThat(catalog.held(DEPLOYER, stored, true).scopes()).isEqualTo(stored);
        assertThat(RoleCatalog.presets().held(DEPLOYER, stored, false).scopes()).containsExactly(Scope.ROLE_READ);
    }

    @Test
    void presetIsHeldAsItIsWhateverIsStored() {
        Role held = catalog.held(RoleName.OWNER, scopes(OWN), false);

        assertThat(held).isEqualTo(catalog.get(RoleName.OWNER, false));
    }

    @Test
    void roleThatIsNoMoreHoldsNothing() {
        assertThat(catalog.held(DEPLOYER, null, true).scopes()).isEmpty();
    }

    private static SortedSet<Scope> scopes(Scope... scopes) {
        return new TreeSet<>(Set.of(scopes));
    }
}
