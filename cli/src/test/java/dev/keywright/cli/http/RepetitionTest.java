package dev.keywright.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.cli.FakeServer;
import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.json.JsonObject;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent again, and when. */
class RepetitionTest {
    private static final JsonObject BODY = JsonObject.empty().with("name", "ci");
    private static final String UNAVAILABLE = "{\"type\":\"/problems/unavailable\",\"detail\":\"Not now.\"}";

    private final List<Duration> pauses = new ArrayList<>();
    private final FakeServer transport = new FakeServer();
    private final Server server = Server.anonymous(
            ServerAddress.parse("https://keys.example.com", "test"), transport, pauses::add, "Sign in.");

    @Test
    void creationIsSentAgainWithTheSameIdempotencyKeyAfterThePauseThatTheServerAsksFor() {
        transport.answers(unavailable(Duration.ofSeconds(3))).answers(201, "{\"client_id\":\"1\"}");

        JsonObject created = server.postOnce("/keys", BODY);

        assertThat(created.text("client_id")).contains("1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
        assertThat(keys()).hasSize(2).allMatch(key -> key.length() == 36);
        assertThat(keys().get(0)).isEqualTo(keys().get(1));
    }

    @Test
    void everyCreationHasAnIdempotencyKeyOfItsOwn() {
        transport.answers(201, "{}").answers(201, "{}");

        server.postOnce("/keys", BODY);
        server.postOnce("/keys", BODY);

        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void creationWhoseAnswerWasLostIsSentAgain() {
        transport.fails(new SocketException("Connection reset")).answers(201, "{\"client_id\":\"1\"}");

        assertThat(server.postOnce("/keys", BODY).text("client_id")).contains("1");
        assertThat(keys()).hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void whatMayHaveBeenDoneAndHasNoIdempotencyKeyIsNotSentAgain() {
        transport.fails(new SocketException("Connection reset"));
        assertThatThrownBy(() -> server.post("/members", BODY))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Connection reset");

        transport.answers(503, UNAVAILABLE);
        assertThatThrownBy(() -> server.post("/members", BODY)).hasMessage("Not now.");

        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void requestOverTheLimitWasNotDoneAndIsSentAgainWhateverItIs() {
        transport
                .answers(new Answer(429, UNAVAILABLE, Optional.empty(), Optional.of(Duration.ofSeconds(1))))
                .answers(201, "{}");

        server.post("/members", BODY);

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void nobodyIsKeptWaitingForLong() {
        transport.answers(unavailable(Duration.ofMinutes(10)));

        assertThatThrownBy(() -> server.get("/keys"))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.details()).anyMatch(line -> line.contains("600 s")));
        assertThat(pauses).isEmpty();
    }

    @Test
    void attemptsEndAndPausesGrow() {
        for (int i = 0; i < 4; i++) {
            transport.fails(new IOException("lost"));
        }

        assertThatThrownBy(() -> server.get("/keys")).hasMessageContaining("lost");
        assertThat(pauses).hasSize(3).isSorted();
    }

    private List<String> keys() {
        return transport.requests().stream()
                .map(request -> String.valueOf(request.headers().get("Idempotency-Key")))
                .toList();
    }

    private static Answer unavailable(Duration wait) {
        return new Answer(503, UNAVAILABLE, Optional.empty(), Optional.of(wait));
    }
}
