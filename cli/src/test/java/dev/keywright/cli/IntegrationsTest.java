package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands about integrations, shares and rotation ask for. */
class IntegrationsTest {
    private static final String ID = "01a2081a-753a-772e-9801-f89c0c4cdbed";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KEYWRIGHT_URL", "https://keys.example.com",
            "KEYWRIGHT_CLIENT_ID", "the-client",
            "KEYWRIGHT_CLIENT_SECRET", "the-secret");

    private final FakeServer server = new FakeServer().admitsKey();

    @Test
    void integrationCanHaveANewKeyOfItsOwn() {
        server.answers(201, "{\"id\":\"i\",\"name\":\"crm\"}");

        Run run = Run.of(
                server, "integrations", "create", "crm", "--new-key", "k", "--role", "operator", "--expires-in", "1d");

        assertThat(run.exitCode()).isZero();
        assertThat(body())
                .isEqualTo("{\"name\":\"crm\",\"from_new_service_key\":{\"name\":\"k\",\"role\":\"operator\","
                        + "\"expires_at\":\"2026-11-02T10:00:00Z\"}}");
    }

    @Test
    void secretOfAKeyThatIsThereComesByStandardInputAndIsNotShown() {
        server.answers(201, "{\"id\":\"i\",\"name\":\"crm\"}");

        Run run = Run.in(
                ENVIRONMENT,
                Optional.of("kws_given"),
                server,
                duration -> {},
                "integrations",
                "create",
                "crm",
                "--client-id",
                ID,
                "--secret-stdin");

        assertThat(run.exitCode()).isZero();
        assertThat(body()).isEqualTo("{\"name\":\"crm\",\"client_id\":\"" + ID + "\",\"client_secret\":\"kws_given\"}");
        assertThat(run.out() + run.err()).doesNotContain("kws_given");
    }

    @Test
    void integrationNeedsOneKeyAndNotTwo() {
        FakeServer unasked = new FakeServer();

        assertThat(Run.of(unasked, "integrations", "create", "crm").exitCode()).isEqualTo(2);
        assertThat(Run.of(unasked, "integrations", "create", "crm", "--new-key", "k", "--client-id", ID)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of(unasked, "integrations", "create", "crm", "--new-key", "k")
                        .err())
                .contains("--role");
        assertThat(Run.of(unasked, "integrations", "create", "crm", "--client-id", ID, "--role", "viewer")
                        .err())
                .contains("--new-key");
    }

    @Test
    void shareCarriesItsLimits() {
        server.answers(201, "{\"id\":\"s\",\"state\":\"pending\",\"destination\":{\"id\":\"w2\",\"name\":null}}");

        Run run = Run.of(
                server,
                "shares",
                "create",
                ID,
                "--to",
                "w2",
                "--scope",
                "a",
                "--scope",
                "b",
                "--uses-per-day",
                "5",
                "--expires-at",
                "2027-01-01");

        assertThat(run.out()).contains("pending", "w2");
        assertThat(body())
                .isEqualTo("{\"destination_workspace_id\":\"w2\",\"expires_at\":\"2027-01-01T00:00:00Z\","
                        + "\"scope\":\"a b\",\"uses_per_day\":5}");
    }

    @Test
    void integrationIsFoundByItsName() {
        server.answers(200, "{\"integrations\":[{\"id\":\"" + ID + "\",\"name\":\"crm\"}],\"next_cursor\":null}")
                .answers(200, "{\"access_token\":\"theirs\"}");

        Run run = Run.of(server, "integrations", "token", "crm", "--scope", "a");

        assertThat(run.out()).isEqualToIgnoringNewLines("theirs");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/integrations/" + ID + "/token");
        assertThat(body()).isEqualTo("{\"scope\":\"a\"}");
    }

    @Test
    void partnersOfAnIntegrationAreShownWithTheirState() {
        server.answers(
                200,
                "{\"integrations\":[{\"id\":\"i\",\"name\":\"crm\",\"sharing\":{\"direction\":\"outgoing\",\"workspaces\":["
                        + "{\"id\":\"w1\",\"name\":\"Acme\",\"state\":\"accepted\"},{\"id\":\"w2\",\"name\":null,\"state\":\"pending\"}]}}],"
                        + "\"next_cursor\":null}");

        assertThat(Run.of(server, "integrations", "list").out()).contains("outgoing", "Acme (accepted), w2 (pending)");
    }

    @Test
    void rotationSaysHowTheOldSecretEnds() {
        assertRotation("{}");
        assertRotation("{\"overlap_seconds\":7200}", "--overlap", "2h");
        assertRotation("{\"until\":\"unused\"}", "--until-unused");
        assertRotation("{\"reason\":\"leaked\"}", "--leaked");

        assertThat(Run.of(new FakeServer(), "keys", "rotate", ID, "--leaked", "--until-unused")
                        .exitCode())
                .isEqualTo(2);
    }

    private static void assertRotation(String body, String... options) {
        FakeServer rotating =
                new FakeServer().admitsKey().answers(200, "{\"client_id\":\"c\",\"client_secret\":\"s\"}");
        String[] arguments = Stream.concat(Stream.of("keys", "rotate", ID), Stream.of(options))
                .toArray(String[]::new);

        assertThat(Run.of(rotating, arguments).exitCode()).isZero();
        assertThat(rotating.lastRequest().content()).contains(body);
    }

    private String body() {
        return server.lastRequest().content().orElse("");
    }
}
