package dev.keywright.rest.token;

import static dev.keywright.rest.token.Fixtures.CREDENTIALS;
import static dev.keywright.rest.token.Fixtures.GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.keywright.rest.LogCapture;
import dev.keywright.rest.token.OAuthServer.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work for a client that has gone is cancelled, and the request ends quietly. */
class ClientGoneTest {

    private static OAuthServer server;

    private final CompletableFuture<CompletableFuture<?>> begun = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        server = OAuthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void hang() {
        server.issueToken = command -> pending();
        server.introspectToken = query -> pending();
        server.revokeToken = command -> pending();
    }

    private <T> CompletionStage<T> pending() {
        CompletableFuture<T> pending = new CompletableFuture<>();
        begun.complete(pending);
        return pending;
    }

    /** Asks, and leaves as soon as the request waits. */
    private Answer askAndLeave(String path) throws Exception {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> server.post(path)
                .form(GRANT + "&" + CREDENTIALS + "&token=some")
                .send());
        server.clientsGone.leave();
        return answer.get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/v1/auth/token", "/oauth2/introspect", "/oauth2/revoke"})
    void workOfAClientThatLeftIsCancelled(String path) throws Exception {
        askAndLeave(path);

        assertThat(begun.join().isCancelled()).isTrue();
    }

    @Test
    void clientThatStillReadsIsToldToTryAgainAndNobodyElseHearsOfIt() throws Exception {
        try (LogCapture log = new LogCapture()) {
            Answer answer = askAndLeave("/oauth2/token");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.error()).isEqualTo("temporarily_unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(log.events())
                    .isNotEmpty()
                    .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
        }
    }
}
