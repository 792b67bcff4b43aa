package dev.keywright.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleCatalogTest {

    private static final RoleName OWNER = RoleName.OWNER;

    @ParameterizedTest
    @CsvSource({
        "viewer, workspace.read role.read integration.read",
        "operator, workspace.read role.read integration.read apikey.read apikey.write integration.use",
        "creator, workspace.read role.read integration.read apikey.read apikey.write integration.use integration.write",
        "contributor, workspace.read role.read integration.read apikey.read apikey.write integration.use integration.write"
                + " member.read",
        "owner, workspace.read role.read integration.read apikey.read apikey.write integration.use integration.write"
                + " member.read member.write role.write workspace.write audit.read apikey.manage resource.share"
    })
    void presetsHoldWhatTheTableSays(String role, String scopes) {
        assertThat(RoleCatalog.presets().get(new RoleName(role), false).scopes())
                .containsExactlyInAnyOrderElementsOf(Scope.parseList(scopes));
    }

    @Test
    void onlyThePlatformWorkspacesOwnerMayIntrospectAll() {
        RoleCatalog roles = RoleCatalog.presets();

        assertThat(roles.list(false)).noneMatch(role -> role.holds(Scope.TOKEN_INTROSPECT));
        assertThat(roles.list(true))
                .filteredOn(role -> role.holds(Scope.TOKEN_INTROSPECT))
                .extracting(Role::name)
                .containsExactly(OWNER);
    }

    @Test
    void aDeploymentsScopeIsHeldByItsPresetAndThoseAfterIt() {
        Scope print = new Scope("report.print");
        RoleCatalog roles = RoleCatalog.withDeploymentScopes(Map.of(Preset.CREATOR, Set.of(print)));

        assertThat(roles.list(false))
                .filteredOn(role -> role.holds(print))
                .extracting(role -> role.name().value())
                .containsExactly("creator", "contributor", "owner");
        assertThat(roles.get(OWNER, true).holds(print)).isTrue();
    }

    @Test
    void onlyOwnerIsOwner() {
        assertThat(RoleCatalog.presets().list(false))
                .filteredOn(Role::isOwner)
                .extracting(Role::name)
                .containsExactly(OWNER);
    }

    @Test
    void rolesAreListedTheLeastFirst() {
        assertThat(RoleCatalog.presets().list(true))
                .extracting(role -> role.name().value())
                .containsExactly("viewer", "operator", "creator", "contributor", "owner");
    }

    @Test
    void aNameThatNoRoleHasIsAbsentOrAFault() {
        RoleName unknown = new RoleName("emperor");

        assertThat(RoleCatalog.presets().find(unknown, false)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> RoleCatalog.presets().get(unknown, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "OWNER", " owner "})
    void noOtherNamePassesForOwner(String variant) {
        assertThat(new RoleName(variant)).isEqualTo(OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "ä", "a\nb"})
    void scopeIsAScopeTokenOfRfc6749(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(text));
    }

    @Test
    void scopeListsAreReadInAnyOrderAndWrittenSorted() {
        assertThat(Scope.parseList("b.write  a.read b.write"))
                .containsExactly(new Scope("a.read"), new Scope("b.write"));
        assertThat(Scope.formatList(List.of(new Scope("b.write"), new Scope("a.read"))))
                .isEqualTo("a.read b.write");
        assertThat(Scope.parseList("")).isEmpty();
    }

    @Test
    void amongKeepsWhatTheRoleHolds() {
        Role viewer = RoleCatalog.presets().get(new RoleName("viewer"), false);

        assertThat(viewer.among(Set.of(Scope.WORKSPACE_READ, Scope.APIKEY_WRITE)))
                .containsExactly(Scope.WORKSPACE_READ);
    }
}
