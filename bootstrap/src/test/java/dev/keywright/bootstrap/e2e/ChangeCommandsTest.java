package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that change what is there, against a real server, by an Owner who is signed in. */
class ChangeCommandsTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    @TempDir
    Path directory;

    private final Api api = DEPLOYMENT.api();
    private final Map<String, String> environment = new HashMap<>();
    private final Tenant tenant = Tenant.create(api);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @BeforeEach
    void signIn() {
        environment.put("XDG_CONFIG_HOME", directory.toString());
        environment.put("KEYWRIGHT_WORKSPACE", tenant.id());
        ClientProcess.run(
                        environment,
                        Deployment.OWNER_PASSWORD,
                        "login",
                        api.address().toString(),
                        "--email",
                        Deployment.OWNER_EMAIL,
                        "--password-stdin")
                .expect(0);
    }

    @Test
    void policyDemandsWhatIsSetUntilThatIsTakenAway() {
        run(
                0,
                "policy",
                "change",
                "--max-lifetime-days",
                "90",
                "--expiry-required",
                "--service-key-role",
                "viewer",
                "--allowed-network",
                "127.0.0.0/8",
                "--allowed-network",
                "::1",
                "--max-live-keys",
                "5");

        assertThat(run(0, "policy", "show").out())
                .contains("90 days", "required", "viewer", "127.0.0.0/8, ::1", "5 at most");
        assertThat(run(3, "keys", "create", "endless", "--type", "private").err())
                .contains("expires_at");

        run(0, "policy", "change", "--no-service-keys");
        assertThat(policy().path("service_key_roles").isEmpty()).isTrue();
        run(
                0,
                "policy",
                "change",
                "--any-lifetime",
                "--expiry-optional",
                "--any-service-key-role",
                "--any-network",
                "--any-number-of-keys");

        JsonNode policy = policy();
        assertThat(policy.path("expiry_required").booleanValue()).isFalse();
        for (String field :
                new String[] {"max_lifetime_days", "service_key_roles", "allowed_networks", "max_live_keys"}) {
            assertThat(policy.path(field).isNull()).as(field).isTrue();
        }
        run(0, "keys", "create", "endless", "--type", "private");
    }

    private JsonNode policy() {
        return run(0, "policy", "show", "-o", "json").json();
    }

    @Test
    void keyIsKeptToLessAndLetGoAgain() {
        Key key = tenant.serviceKey("operator");

        assertThat(run(
                                0,
                                "keys",
                                "change",
                                key.clientId(),
                                "--description",
                                "deploys from main",
                                "--allowed-network",
                                "192.0.2.0/24",
                                "--scope",
                                "workspace.read",
                                "--token-rate",
                                "5")
                        .out())
                .contains("deploys from main", "192.0.2.0/24", "workspace.read", "5");
        assertThat(api.requestToken(key).status()).isNotEqualTo(200);

        JsonNode changed = run(
                        0,
                        "keys",
                        "change",
                        key.clientId(),
                        "--no-description",
                        "--any-network",
                        "--all-scopes",
                        "--any-token-rate",
                        "-o",
                        "json")
                .json();
        assertThat(changed.path("description").asText("?")).isEmpty();
        for (String field : new String[] {"allowed_networks", "scopes", "token_rate_per_second"}) {
            assertThat(changed.path(field).isNull()).as(field).isTrue();
        }
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void oldSecretIsEndedByItsLastFourCharacters() {
        Key old = tenant.serviceKey("operator");
        Key renewed = tenant.rotate(old, "{}");
        assertThat(api.requestToken(old).status()).isEqualTo(200);

        run(0, "keys", "end-secret", old.clientId(), end(old));

        assertThat(api.requestToken(old).status()).isEqualTo(401);
        assertThat(api.requestToken(renewed).status()).isEqualTo(200);
        assertThat(run(3, "keys", "end-secret", old.clientId(), end(renewed)).err())
                .contains("Request id: ");
    }

    private static String end(Key key) {
        return key.clientSecret().substring(key.clientSecret().length() - 4);
    }

    @Test
    void memberIsDisabledUntilEnabled() {
        Tenant.Person member = tenant.join("operator");
        Key key = tenant.privateKey(member.session());

        run(0, "members", "disable", member.email());
        assertThat(api.requestToken(key).status()).isEqualTo(401);

        run(0, "members", "enable", member.email());
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void roleHoldsWhatItIsGivenInsteadOfWhatItHeld() {
        String role = tenant.role("workspace.read");

        run(0, "roles", "change", role, "--scope", "role.read", "--scope", "audit.read");

        assertThat(run(0, "roles", "show", role).out())
                .contains(role, "custom", "audit.read role.read")
                .doesNotContain("workspace.read");
        assertThat(run(3, "roles", "change", "viewer", "--scope", "audit.read").err())
                .contains("Request id: ");
    }

    @Test
    void workspaceIsRenamedDeactivatedAndReactivated() {
        Key key = tenant.serviceKey("operator");
        String name = "Renamed " + tenant.id();

        assertThat(run(0, "workspaces", "rename", tenant.id(), name).out()).contains(name, "active");
        assertThat(run(2, "workspaces", "deactivate", name).err()).contains("nothing was deactivated", "--yes");
        assertThat(api.requestToken(key).status()).isEqualTo(200);

        assertThat(run(0, "workspaces", "deactivate", name, "--yes").out()).contains("deactivated");
        assertThat(api.requestToken(key).status()).isEqualTo(401);

        run(0, "workspaces", "reactivate", name);
        assertThat(api.requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void integrationGetsAnotherNameAndTheSecretOfItsRotatedKey() {
        Key old = tenant.serviceKey("operator");
        typed(old.clientSecret(), "integrations", "create", "crm", "--client-id", old.clientId(), "--secret-stdin");
        Key renewed = tenant.rotate(old, "{\"reason\":\"leaked\"}");
        run(3, "integrations", "token", "crm");

        ClientProcess.Ended stored =
                typed(renewed.clientSecret(), "integrations", "change", "crm", "--secret-stdin", "--name", "crm 2");

        assertThat(stored.out()).contains("crm 2").doesNotContain(renewed.clientSecret());
        assertThat(run(0, "integrations", "token", "crm 2").out()).startsWith("eyJ");
    }

    private ClientProcess.Ended run(int exitCode, String... arguments) {
        return ClientProcess.run(environment, "", arguments).expect(exitCode);
    }

    private ClientProcess.Ended typed(String input, String... arguments) {
        return ClientProcess.run(environment, input, arguments).expect(0);
    }
}
