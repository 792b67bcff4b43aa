package dev.keywright.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCatalogTest {
    private static final Scope OWN = new Scope("workflow.run");

    /** The table of the design, each row with what the rows above it hold. */
    @ParameterizedTest
    @CsvSource({
        "viewer, integration.read role.read workspace.read",
        "operator, apikey.read apikey.write integration.read integration.use role.read workspace.read",
        "creator, apikey.read apikey.write integration.read integration.use integration.write role.read workspace.read",
        "contributor, apikey.read apikey.write integration.read integration.use integration.write member.read role.read"
                + " workspace.read",
        "owner, apikey.manage apikey.read apikey.write audit.read integration.read integration.use integration.write"
                + " member.read member.write resource.share role.read role.write workspace.read workspace.write",
    })
    void presetsHoldWhatTheDesignSays(String role, String scopes) {
        assertThat(Scope.formatList(role(RoleCatalog.presets(), role, false).scopes()))
                .isEqualTo(scopes);
    }

    @Test
    void eachPresetContainsTheOneBefore() {
        List<Role> roles = RoleCatalog.presets().list(false);

        assertThat(roles)
                .extracting(Role::name)
                .extracting(RoleName::value)
                .containsExactly("viewer", "operator", "creator", "contributor", "owner");
        for (int i = 1; i < roles.size(); i++) {
            assertThat(roles.get(i).holdsAll(roles.get(i - 1).scopes())).isTrue();
        }
    }

    @Test
    void platformOwnerMayIntrospectBesidesAndNobodyElse() {
        RoleCatalog presets = RoleCatalog.presets();

        assertThat(role(presets, "owner", true).holds(Scope.TOKEN_INTROSPECT)).isTrue();
        assertThat(role(presets, "owner", true)
                        .holdsAll(role(presets, "owner", false).scopes()))
                .isTrue();
        assertThat(presets.list(true).stream().filter(role -> role.holds(Scope.TOKEN_INTROSPECT)))
                .hasSize(1);
        assertThat(presets.list(false)).noneMatch(role -> role.holds(Scope.TOKEN_INTROSPECT));
    }

    @Test
    void deploymentsScopesGoToThatPresetAndThoseAfterIt() {
        RoleCatalog roles = RoleCatalog.withDeploymentScopes(Map.of(Preset.CREATOR, Set.of(OWN)));

        assertThat(roles.list(false))
                .filteredOn(role -> role.holds(OWN))
                .extracting(role -> role.name().value())
                .containsExactly("creator", "contributor", "owner");
        assertThat(role(roles, "owner", true).holds(OWN)).isTrue();
    }

    @Test
    void onlyThePresetOwnerIsOwner() {
        assertThat(RoleCatalog.presets().list(false))
                .filteredOn(Role::isOwner)
                .extracting(Role::name)
                .containsExactly(RoleName.OWNER);
    }

    @Test
    void unknownRoleIsNotFoundAndAStoredOneMustBeThere() {
        RoleName unknown = new RoleName("astronaut");

        assertThat(RoleCatalog.presets().find(unknown, false)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> RoleCatalog.presets().get(unknown, false));
    }

    private static Role role(RoleCatalog roles, String name, boolean inPlatformWorkspace) {
        return roles.find(new RoleName(name), inPlatformWorkspace).orElseThrow();
    }

    @Test
    void scopesThatNoTokenCouldHoldAreRefused() {
        Set<Scope> many = IntStream.range(0, 30)
                .mapToObj(i -> new Scope("x".repeat(90) + i))
                .collect(Collectors.toSet());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleCatalog.withDeploymentScopes(Map.of(Preset.OWNER, many)))
                .withMessageContaining("2000");
    }
}
