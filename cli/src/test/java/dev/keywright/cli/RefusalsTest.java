package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person and a script are told when a command fails: words on standard error, and an exit code. */
class RefusalsTest {
    private final FakeServer server = new FakeServer().admitsKey();

    @ParameterizedTest
    @CsvSource({
        "400, invalid-request, 3",
        "401, unauthenticated, 4",
        "403, owner-role-required, 3",
        "404, not-found, 3",
        "409, name-taken, 3",
        "422, idempotency-key-reused, 3",
        "500, internal-error, 1"
    })
    void serversStatusDecidesTheExitCode(int status, String slug, int exitCode) {
        server.answers(status, problem(slug, "Because."));

        Run run = create();

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("keywright: Because.").contains("Request id: " + FakeServer.REQUEST_ID);
    }

    @ParameterizedTest
    @CsvSource({"429, rate-limited", "503, unavailable"})
    void whatIsTemporaryIsExitCodeFiveAfterSomeAttempts(int status, String slug) {
        for (int i = 0; i < 4; i++) {
            server.answers(status, problem(slug, "Later."));
        }

        Run run = create();

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("Later.");
        assertThat(server.requests()).hasSize(2 + 4);
    }

    @Test
    void everyWrongFieldIsNamed() {
        server.answers(
                400,
                "{\"type\":\"/problems/invalid-request\",\"detail\":\"Two fields are wrong.\",\"errors\":["
                        + "{\"field\":\"name\",\"detail\":\"is too long\"},{\"field\":\"role\",\"detail\":\"is unknown\"}]}");

        assertThat(create().err()).contains("Two fields are wrong.", "name: is too long", "role: is unknown");
    }

    @Test
    void deadKeyIsToldWhichVariablesToCheck() {
        FakeServer refusing = new FakeServer()
                .answers(401, "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}");

        Run run = Run.of(refusing, "token");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("Client authentication failed.", "KEYWRIGHT_CLIENT_SECRET");
        assertThat(run.out() + run.err()).doesNotContain("the-secret");
    }

    @Test
    void serverThatIsNotThereIsExitCodeFiveAtOnce() {
        FakeServer away = new FakeServer().fails(new ConnectException("Connection refused"));

        Run run = Run.of(away, "keys", "list");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("https://keys.example.com can't be reached: Connection refused.");
        assertThat(away.requests()).hasSize(1);
    }

    @Test
    void pageOfAProxyIsToldFromAnAnswer() {
        FakeServer proxy = new FakeServer().answers(200, "<html>Sign in to the Wi-Fi</html>");

        Run run = Run.of(proxy, "keys", "list");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("isn't one of Keywright's", "proxy").doesNotContain("Wi-Fi");
    }

    @Test
    void unusableSurroundingsAreUsageErrorsThatNameTheVariable() {
        FakeServer unasked = new FakeServer();

        assertUsage(Run.of(unasked, Map.of("KEYWRIGHT_URL", "keys.example.com"), "token"), "KEYWRIGHT_URL");
        assertUsage(Run.of(unasked, Map.of("KEYWRIGHT_CLIENT_ID", ""), "token"), "KEYWRIGHT_CLIENT_ID is missing");
        assertUsage(
                Run.of(unasked, Map.of("KEYWRIGHT_CLIENT_SECRET_FILE", "/nowhere"), "token"),
                "KEYWRIGHT_CLIENT_SECRET_FILE are both set");
        assertUsage(
                Run.of(
                        unasked,
                        Map.of("KEYWRIGHT_CLIENT_SECRET_FILE", "/nowhere", "KEYWRIGHT_CLIENT_SECRET", ""),
                        "token"),
                "/nowhere, which can't be read");
        assertUsage(
                Run.of(unasked, "keys", "create", "ci", "--type", "private", "--expires-in", "soon"), "--expires-in");
        assertUsage(Run.of(unasked, "keys", "list", "--limit", "0"), "--limit");
    }

    @Test
    void addressThatIsNotEncryptedIsWarnedOfUnlessItIsThisMachine() {
        Map<String, String> exposed = Map.of("KEYWRIGHT_URL", "http://keys.example.com");
        Map<String, String> local = Map.of("KEYWRIGHT_URL", "http://127.0.0.1:8080");

        assertThat(Run.of(token(), exposed, "token").err()).contains("isn't encrypted");
        assertThat(Run.of(token(), local, "token").err()).isEmpty();
    }

    private static FakeServer token() {
        return new FakeServer().answers(200, "{\"access_token\":\"t\"}");
    }

    private static void assertUsage(Run run, String named) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(named);
    }

    private Run create() {
        return Run.of(server, "keys", "create", "ci", "--type", "private");
    }

    private static String problem(String slug, String detail) {
        return "{\"type\":\"/problems/" + slug + "\",\"detail\":\"" + detail + "\"}";
    }
}
