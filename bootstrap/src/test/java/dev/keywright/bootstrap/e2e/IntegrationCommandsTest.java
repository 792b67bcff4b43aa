package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about integrations and shares, against a real server, by an Owner of two workspaces. */
class IntegrationCommandsTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final Tenant source = Tenant.create(DEPLOYMENT.api());
    private final Tenant destination = Tenant.create(DEPLOYMENT.api());

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @BeforeEach
    void signIn() {
        environment.put("XDG_CONFIG_HOME", directory.toString());
        environment.put("KEYWRIGHT_WORKSPACE", source.id());
        ClientProcess.run(
                        environment,
                        Deployment.OWNER_PASSWORD,
                        "login",
                        DEPLOYMENT.api().address().toString(),
                        "--email",
                        Deployment.OWNER_EMAIL,
                        "--password-stdin")
                .expect(0);
    }

    @Test
    void stepUsesAKeyThatNobodyHasSeen() {
        ClientProcess.Ended made = createWarehouse();

        assertThat(made.out()).contains("warehouse").doesNotContain("kws_");
        assertThat(run("integrations", "list").out()).contains("warehouse", "none");
        assertThat(run("integrations", "rotate", "warehouse", "--leaked").out())
                .contains("warehouse")
                .doesNotContain("kws_");
        String token = run("integrations", "token", "warehouse", "--scope", "workspace.read")
                .out()
                .strip();
        assertThat(DEPLOYMENT.api().get("/v1/workspaces", token).status()).isEqualTo(200);

        run("integrations", "delete", "warehouse");
        assertThat(run("integrations", "list").out()).doesNotContain("warehouse");
    }

    @Test
    void keyThatIsThereIsTakenWithItsSecretFromStandardInput() {
        Key key = source.serviceKey("operator");

        ClientProcess.Ended refused = ClientProcess.run(
                environment,
                "kws_wrong",
                "integrations",
                "create",
                "crm",
                "--client-id",
                key.clientId(),
                "--secret-stdin");
        assertThat(refused.expect(3).err()).contains("Request id: ").doesNotContain("kws_wrong");

        ClientProcess.Ended made = ClientProcess.run(
                        environment,
                        key.clientSecret(),
                        "integrations",
                        "create",
                        "crm",
                        "--client-id",
                        key.clientId(),
                        "--secret-stdin")
                .expect(0);
        assertThat(made.out() + made.commandLines()).contains(key.clientId()).doesNotContain(key.clientSecret());
        assertThat(run("integrations", "show", "crm").out()).contains(key.clientId());
    }

    @Test
    void sharedIntegrationWorksInTheOtherWorkspaceUntilTheShareEnds() {
        createWarehouse();

        String share = run(
                        "shares",
                        "create",
                        "warehouse",
                        "--to",
                        destination.id(),
                        "--uses-per-day",
                        "5",
                        "--expires-in",
                        "30d",
                        "-o",
                        "json")
                .json()
                .path("id")
                .asText();

        assertThat(run("shares", "list", "warehouse").out()).contains(share, "accepted");
        assertThat(run("integrations", "list", "--workspace", destination.id()).out())
                .contains("warehouse", "incoming");
        assertThat(run("integrations", "token", "warehouse", "--workspace", destination.id())
                        .out())
                .startsWith("eyJ");

        run("shares", "end", "warehouse", share);
        assertThat(ClientProcess.run(
                                environment, "", "integrations", "token", "warehouse", "--workspace", destination.id())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void destinationLeavesAndSeesWhatIsOffered() {
        createWarehouse();
        run("shares", "create", "warehouse", "--to", destination.id());

        run("integrations", "leave", "warehouse", "--workspace", destination.id());

        assertThat(run("integrations", "list", "--workspace", destination.id()).out())
                .doesNotContain("warehouse");
        assertThat(run("shares", "requests", "--workspace", destination.id()).out())
                .startsWith("INTEGRATION");
        String nothing = UUID.randomUUID().toString();
        for (String answer : new String[] {"accept", "decline"}) {
            assertThat(ClientProcess.run(environment, "", "shares", answer, nothing)
                            .exitCode())
                    .isEqualTo(3);
        }
        assertThat(ClientProcess.run(environment, "", "shares", "confirm", "warehouse", nothing)
                        .exitCode())
                .isEqualTo(3);
    }

    private ClientProcess.Ended createWarehouse() {
        return run("integrations", "create", "warehouse", "--new-key", "warehouse", "--role", "operator");
    }

    private ClientProcess.Ended run(String... arguments) {
        return ClientProcess.run(environment, "", arguments).expect(0);
    }
}
