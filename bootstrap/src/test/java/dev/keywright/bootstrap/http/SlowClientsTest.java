package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More slow clients than the server has threads hold none of them, and are sent away in time. */
@Timeout(60)
class SlowClientsTest {
    private static final int MORE_THAN_THREADS = 300;
    private static final Duration QUICKLY = Duration.ofSeconds(2);
    private static final String STALLING = TestClient.TOKEN_REQUEST + "Content-Length: 100\r\n\r\nsome";
    private static final String CHUNK = "1\r\nx\r\n";

    private static final HttpLimits LIMITS = new HttpLimits(
            4096,
            HttpLimits.PRODUCT.looks(),
            Duration.ofSeconds(3),
            new WholeBodies.Limits(64 * 1024, 1024 * 1024, Duration.ofSeconds(3), Duration.ofSeconds(4)),
            HttpLimits.PRODUCT.blocking(),
            HttpLimits.PRODUCT.health());

    private final HttpServer server =
            HttpServer.bind("127.0.0.1", 0, LIMITS).serve(new ResourceConfig(TestResource.class));

    private final List<TestClient> slow = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (TestClient client : slow) {
            client.close();
        }
        server.close();
    }

    private TestClient slow(String text) throws IOException {
        TestClient client = new TestClient(server.port()).send(text);
        slow.add(client);
        return client;
    }

    @Test
    void bodiesThatStallHoldNobodyUpAndAreAnswered408() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            slow(STALLING);
        }

        assertThatOthersAreServed();
        for (TestClient client : slow) {
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "Connection: close", "/problems/request-timeout");
        }
    }

    @Test
    void bodyThatDribblesIsAnswered408() throws Exception {
        long start = System.nanoTime();
        TestClient client = slow(TestClient.TOKEN_REQUEST + "Transfer-Encoding: chunked\r\n\r\n");

        assertThat(dribble(client, CHUNK)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(15));
        assertThat(client.answer()).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void headersThatDribbleHoldNobodyUpAndEndWithTheConnection() throws Exception {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            slow("GET /hello HTTP/1.1\r\nHost: a\r\nX-Long: ");
        }

        assertThatOthersAreServed();
        assertThat(dribble(slow.get(0), "x")).isTrue();
        for (TestClient client : slow) {
            assertThat(client.answer()).isEmpty();
        }
    }

    @Test
    void secondRequestsHeadersMayNotDribbleEither() throws Exception {
        TestClient client = slow("").get("/hello");
        assertThat(client.answer()).endsWith("hello");

        assertThat(dribble(client.send("GET /hello HTTP/1.1\r\nX-Long: "), "x")).isTrue();
    }

    @Test
    void connectionThatIsUsedFromTimeToTimeStaysOpen() throws Exception {
        TestClient client = slow("");

        for (int i = 0; i < 5; i++) {
            assertThat(client.get("/hello").answer()).endsWith("hello");
            pause();
        }
    }

    @Test
    void answersThatNobodyTakesHoldNobodyUp() throws IOException {
        for (int i = 0; i < 8; i++) {
            slow("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        }

        assertThatOthersAreServed();
    }

    /** Sends a bit each while until the server has had enough, for at most 15 seconds. */
    private static boolean dribble(TestClient client, String bit) throws InterruptedException {
        for (int i = 0; i < 15; i++) {
            if (!client.isTaking(bit)) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** What a client does that is slow on purpose. */
    private static void pause() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    private void assertThatOthersAreServed() throws IOException {
        long start = System.nanoTime();
        try (TestClient client = new TestClient(server.port())) {
            assertThat(client.get("/health/live").answer()).endsWith("live");
            assertThat(client.send(TestClient.TOKEN_REQUEST + "Content-Length: 2\r\n\r\nme")
                            .answer())
                    .endsWith("a token for me");
            assertThat(client.get("/hello").answer()).endsWith("hello");
        }
        assertThat(System.nanoTime() - start).isLessThan(QUICKLY.toNanos());
    }
}
