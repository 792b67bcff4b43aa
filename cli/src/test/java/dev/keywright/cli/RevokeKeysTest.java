package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many keys are revoked at once only by who saw them, or said not to be asked. */
class RevokeKeysTest {
    private static final String FOUND = "{\"dry_run\":true,\"api_keys\":[{\"client_id\":\"id-a\",\"type\":\"service\","
            + "\"name\":\"a\",\"role\":\"owner\",\"user\":null,\"last_authenticated_at\":\"2026-10-30T11:11:21.315093Z\","
            + "\"tokens_last_day\":1200}]}";
    private static final String REVOKED = FOUND.replace("true", "false");

    private final FakeServer server = new FakeServer().admitsKey();

    @Test
    void whatWouldStopIsShownAndNothingIsRevoked() {
        server.answers(200, FOUND);

        Run run = run(Optional.empty(), "--type", "service", "--created-before", "2026-06-30", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "NAME  TYPE     ROLE   USER  LAST USED             TOKENS, LAST DAY  CLIENT ID",
                        "a     service  owner  -     2026-10-30 11:11 UTC  1200              id-a");
        assertThat(server.lastRequest().content())
                .contains("{\"filter\":{\"type\":\"service\",\"created_before\":\"2026-06-30T00:00:00Z\"},"
                        + "\"dry_run\":true}");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/the-workspace/api-keys/revoke-all");
    }

    @Test
    void whoSaysYesToWhatIsShownRevokesIt() {
        server.answers(200, FOUND).answers(200, REVOKED);

        Run run = run(Optional.of("Yes "), "--all", "-o", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("id-a", "1200");
        assertThat(run.out()).isEqualToIgnoringNewLines(REVOKED);
        assertThat(server.lastRequest().content()).contains("{\"filter\":{\"all\":true}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "", "y", "yes please"})
    void whoSaysAnythingElseRevokesNothing(String answer) {
        server.answers(200, FOUND);

        Run run = run(Optional.of(answer), "--all");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("nothing was revoked");
        assertThat(server.lastRequest().content()).contains("{\"filter\":{\"all\":true},\"dry_run\":true}");
    }

    @Test
    void withoutATerminalOnlyYesRevokes() {
        server.answers(200, FOUND);
        assertThat(run(Optional.empty(), "--role", "owner").exitCode()).isEqualTo(2);
        assertThat(server.lastRequest().content().orElseThrow()).contains("dry_run");

        server.admitsKey().answers(200, REVOKED);
        assertThat(run(Optional.empty(), "--role", "owner", "--yes").exitCode()).isZero();
        assertThat(server.lastRequest().content()).contains("{\"filter\":{\"role\":\"owner\"}}");
    }

    @Test
    void nobodyIsAskedAboutNothing() {
        server.answers(200, "{\"dry_run\":true,\"api_keys\":[]}");

        Run run = run(Optional.empty(), "--all");

        assertThat(run.exitCode()).isZero();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void memberIsFoundByTheAddress() {
        server.answers(
                        200,
                        "{\"members\":[{\"user\":{\"id\":\"id-g\",\"email\":\"grace@example.com\"}}],\"next_cursor\":null}")
                .answers(200, FOUND);

        run(Optional.empty(), "--user", "Grace@example.com", "--dry-run");

        assertThat(server.lastRequest().content()).contains("{\"filter\":{\"user_id\":\"id-g\"},\"dry_run\":true}");
    }

    @Test
    void forgottenFilterAndOneTooManyAreUsageErrors() {
        FakeServer unasked = new FakeServer();

        Run none = Run.of(unasked, "keys", "revoke-all", "--yes");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--created-before", "--all");

        Run both = Run.of(unasked, "keys", "revoke-all", "--all", "--role", "viewer", "--yes");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("--all");
    }

    private Run run(Optional<String> typed, String... options) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KEYWRIGHT_URL", "https://keys.example.com",
                "KEYWRIGHT_CLIENT_ID", "the-client",
                "KEYWRIGHT_CLIENT_SECRET", "the-secret"));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "keys";
        arguments[1] = "revoke-all";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.in(environment, typed, server, duration -> {}, arguments);
    }
}
