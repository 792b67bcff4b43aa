package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that ask a server, as a shell or a CI job runs them, against a real one. */
class CommandLineTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final String name = "key " + UUID.randomUUID();
    private int created;

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @BeforeEach
    void bootstrapKey() {
        environment.put("XDG_CONFIG_HOME", directory.toString());
        environment.put("KEYWRIGHT_URL", DEPLOYMENT.api().address().toString());
        environment.put("KEYWRIGHT_CLIENT_ID", DEPLOYMENT.bootstrapKey().clientId());
        environment.put("KEYWRIGHT_CLIENT_SECRET", DEPLOYMENT.bootstrapKey().clientSecret());
    }

    @Test
    void keyIsCreatedUsedShownAndRevoked() {
        Key key = created("--role", "operator");

        assertThat(DEPLOYMENT.api().requestToken(key).status()).isEqualTo(200);
        assertThat(run("keys", "show", name).expect(0).out())
                .contains(name, key.clientId(), "operator", "active")
                .doesNotContain(key.clientSecret());
        assertThat(run("keys", "list", "--type", "service").expect(0).out()).contains(name);

        assertThat(run("keys", "revoke", name).expect(0).out()).isEqualTo("Revoked " + name + ".\n");
        assertThat(DEPLOYMENT.api().requestToken(key).status()).isEqualTo(401);
        assertThat(run("keys", "show", key.clientId()).expect(0).out()).contains("revoked");
    }

    @Test
    void rotatedKeyHasANewSecretBesideTheOldOneUntilTheOverlapEnds() {
        Key old = created("--role", "operator");

        ClientProcess.Ended rotated =
                run("keys", "rotate", name, "--overlap", "1h", "-o", "json").expect(0);
        Key renewed =
                new Key(old.clientId(), rotated.json().path("client_secret").asText());

        assertThat(DEPLOYMENT.api().requestToken(old).status()).isEqualTo(200);
        assertThat(DEPLOYMENT.api().requestToken(renewed).status()).isEqualTo(200);
        assertThat(run("keys", "rotate", name, "--overlap", "1h").expect(3).out())
                .isEmpty();
    }

    @Test
    void rotationThatFinishesItselfIsShownByTheKey() {
        created("--role", "operator");

        run("keys", "rotate", name, "--until-unused").expect(0);

        assertThat(run("keys", "show", name).expect(0).out()).contains("Rotation:");
    }

    @Test
    void keyIsKeptToItsNetworksAndScopes() {
        Key here = created("--role", "operator", "--allowed-network", "127.0.0.0/8", "--scope", "workspace.read");
        Key elsewhere = created("--role", "operator", "--allowed-network", "192.0.2.0/24");

        assertThat(DEPLOYMENT.api().requestToken(here).expect(200).text("/scope"))
                .isEqualTo("workspace.read");
        assertThat(DEPLOYMENT.api().requestToken(elsewhere).status()).isNotEqualTo(200);
        assertThat(run("keys", "show", here.clientId()).expect(0).out()).contains("127.0.0.0/8", "workspace.read");
    }

    @Test
    void rolesOfOnesOwnAreMadeListedAndDeleted() {
        String role = "deployer-" + UUID.randomUUID();

        run("roles", "create", role, "--scope", "workspace.read", "--scope", "role.read")
                .expect(0);
        assertThat(run("roles", "list").expect(0).out()).contains(role);
        created("--role", role);
        assertThat(run("roles", "delete", role).expect(3).err()).contains("Request id: ");
        run("keys", "revoke", name).expect(0);
        run("roles", "delete", role).expect(0);
    }

    @Test
    void leakedSecretEndsAtOnce() {
        Key leaked = created("--role", "operator");

        run("keys", "rotate", name, "--leaked").expect(0);

        assertThat(DEPLOYMENT.api().requestToken(leaked).status()).isEqualTo(401);
    }

    @Test
    void disabledKeyIsRefusedUntilItIsEnabled() {
        Key key = created("--role", "operator");

        assertThat(run("keys", "disable", name).expect(0).out()).startsWith("Disabled " + name);
        assertThat(DEPLOYMENT.api().requestToken(key).status()).isEqualTo(401);

        run("keys", "enable", name).expect(0);
        assertThat(DEPLOYMENT.api().requestToken(key).status()).isEqualTo(200);
    }

    @Test
    void whatIsOldIsLookedAtAndThenRevokedAtOnce() {
        String role = "incident-" + UUID.randomUUID();
        run("roles", "create", role, "--scope", "workspace.read").expect(0);
        Key one = created("--role", role);
        Key other = created("--role", role);
        Key untouched = created("--role", "viewer");
        DEPLOYMENT.api().token(one);

        assertThat(run("keys", "revoke-all", "--role", role, "--dry-run")
                        .expect(0)
                        .out())
                .contains(one.clientId(), other.clientId())
                .doesNotContain(untouched.clientId());
        assertThat(run("keys", "revoke-all", "--role", role).expect(2).err()).contains("--yes");
        assertThat(DEPLOYMENT.api().requestToken(one).status()).isEqualTo(200);

        assertThat(run("keys", "revoke-all", "--role", role, "--yes", "-o", "json")
                        .expect(0)
                        .json()
                        .path("api_keys"))
                .hasSize(2);

        assertThat(DEPLOYMENT.api().requestToken(one).status()).isEqualTo(401);
        assertThat(DEPLOYMENT.api().requestToken(other).status()).isEqualTo(401);
        assertThat(DEPLOYMENT.api().requestToken(untouched).status()).isEqualTo(200);
    }

    @Test
    void stepThatHasAKeyMakesAnotherInItsOwnWorkspace() {
        Key creator = created("--role", "owner");
        environment.put("KEYWRIGHT_CLIENT_ID", creator.clientId());
        environment.put("KEYWRIGHT_CLIENT_SECRET", creator.clientSecret());
        environment.put("KEYWRIGHT_WORKSPACE", "is for people only");

        ClientProcess.Ended made =
                run("keys", "create", name + "'s", "--type", "service", "--role", "viewer", "-o", "json");

        assertThat(made.expect(0).json().path("client_secret").asText()).startsWith("kws_");
        assertThat(made.json().path("created_by").path("id").asText()).isEqualTo(creator.clientId());
    }

    @Test
    void whoMayNotIsRefusedWithTheServersReasonAndExitCodeThree() {
        Key viewer = created("--role", "operator");
        environment.put("KEYWRIGHT_CLIENT_ID", viewer.clientId());
        environment.put("KEYWRIGHT_CLIENT_SECRET", viewer.clientSecret());

        ClientProcess.Ended refused = run("keys", "create", "x", "--type", "service", "--role", "viewer")
                .expect(3);

        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Owner", "Request id: ");
    }

    @Test
    void wrongSecretIsExitCodeFourAndAServerThatIsAwayFive() {
        environment.put("KEYWRIGHT_CLIENT_SECRET", "kwp_wrong");
        assertThat(run("keys", "list").expect(4).err()).contains("KEYWRIGHT_CLIENT_SECRET");

        environment.put("KEYWRIGHT_URL", "http://localhost:" + Deployment.freePort());
        assertThat(run("keys", "list").expect(5).err()).contains("can't be reached");
    }

    @Test
    void tokenIsPrintedAloneForUseInAHeader() {
        String token = run("token", "--scope", "workspace.read").expect(0).out().strip();

        assertThat(DEPLOYMENT.api().get("/v1/workspaces", token).status()).isEqualTo(200);
        assertThat(run("token", "-o", "json")
                        .expect(0)
                        .json()
                        .path("expires_in")
                        .intValue())
                .isEqualTo(3600);
        assertThat(run("token", "-o", "env").expect(0).out()).startsWith("KEYWRIGHT_ACCESS_TOKEN=eyJ");
    }

    @Test
    void personSignsInInvitesPromotesAndRemoves() {
        environment.remove("KEYWRIGHT_CLIENT_ID");
        environment.remove("KEYWRIGHT_CLIENT_SECRET");
        String email = "grace" + UUID.randomUUID() + "@example.com";

        runWithInput(Deployment.OWNER_PASSWORD, "login", "--email", Deployment.OWNER_EMAIL, "--password-stdin")
                .expect(0);
        environment.remove("KEYWRIGHT_URL");
        String workspace = run("workspaces", "create", "Workspace of " + email, "-o", "json")
                .expect(0)
                .json()
                .path("id")
                .asText();
        environment.put("KEYWRIGHT_WORKSPACE", "workspace of " + email);

        assertThat(run("members", "invite", email, "--role", "viewer").expect(0).out())
                .contains("accept-invitation#kwi_");
        assertThat(run("members", "role", email, "creator").expect(0).out()).contains("creator");
        assertThat(run("members", "list").expect(0).out()).contains(email, "invited");
        run("members", "remove", email).expect(0);
        assertThat(run("members", "list", "--workspace", workspace).expect(0).out())
                .doesNotContain(email);
        assertThat(run("audit", "list", "--limit", "4").expect(0).out())
                .contains("member.removed", "member.role_changed", "member.invited");
        run("logout", DEPLOYMENT.api().address().toString()).expect(0);
        run("workspaces", "list", "--url", DEPLOYMENT.api().address().toString())
                .expect(4);
    }

    @Test
    void workspaceCanComeWithAKeyOfItsOwn() {
        ClientProcess.Ended made = run("workspaces", "create", "Provisioned " + name, "--provisioning-key", "-o", "env")
                .expect(0);
        made.out()
                .lines()
                .forEach(line ->
                        environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));

        assertThat(run("workspaces", "list").expect(0).out()).contains("Provisioned " + name);
        assertThat(run("roles", "list").expect(0).out()).contains("viewer", "owner", "workspace.read");
    }

    @Test
    void listsAreReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            created("--role", "viewer");
        }

        assertThat(run("audit", "list", "-o", "json")
                        .expect(0)
                        .json()
                        .path("audit_events")
                        .size())
                .isGreaterThanOrEqualTo(3);
        assertThat(run("keys", "list", "--limit", "2", "-o", "json")
                        .expect(0)
                        .json()
                        .path("api_keys")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void secretIsNeitherInTheListOfProcessesNorOnTheErrorStream() throws IOException {
        Path file = Files.writeString(
                directory.resolve("mine"), DEPLOYMENT.bootstrapKey().clientSecret() + "\n");
        environment.remove("KEYWRIGHT_CLIENT_SECRET");
        environment.put("KEYWRIGHT_CLIENT_SECRET_FILE", file.toString());

        ClientProcess.Ended made =
                run("keys", "create", name, "--type", "private", "-o", "json").expect(0);

        String secret = made.json().path("client_secret").asText();
        assertThat(secret).startsWith("kwp_");
        assertThat(made.commandLines())
                .contains("keys")
                .doesNotContain(secret, DEPLOYMENT.bootstrapKey().clientSecret());
        assertThat(made.err()).doesNotContain(secret);
    }

    @Test
    void outputThatCanNotBeWrittenIsNoSuccess() {
        ClientProcess.Ended lost =
                ClientProcess.runInto(Path.of("/dev/full"), environment, "keys", "create", name, "--type", "private");

        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.err()).contains("standard output can't be written");
    }

    @ParameterizedTest
    @CsvSource({"keys, cr, create", "policy, ch, change", "workspaces, de, deactivate"})
    void completionScriptIsOneThatBashUnderstands(String group, String begun, String completed) throws Exception {
        Path script = Files.writeString(
                directory.resolve("completion"),
                ClientProcess.runWhole(environment, "completion", "bash")
                        .expect(0)
                        .out());

        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script + " && COMP_WORDS=(keywright " + group + " " + begun + ") COMP_CWORD=2"
                                + " && _complete_keywright && printf '%s ' \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(completed);
        assertThat(bash.waitFor()).isZero();
    }

    private Key created(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("keys", "create", nextName(), "--type", "service", "-o", "json"));
        arguments.addAll(List.of(more));
        ClientProcess.Ended made = run(arguments.toArray(String[]::new)).expect(0);
        return new Key(
                made.json().path("client_id").asText(),
                made.json().path("client_secret").asText());
    }

    private String nextName() {
        return created++ == 0 ? name : name + " " + created;
    }

    private ClientProcess.Ended run(String... arguments) {
        return ClientProcess.run(environment, "", arguments);
    }

    private ClientProcess.Ended runWithInput(String input, String... arguments) {
        return ClientProcess.run(environment, input, arguments);
    }
}
