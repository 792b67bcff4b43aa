package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Administration and tokens keep each other from no thread. */
@Timeout(60)
class StarvationTest {
    private static final int MORE_THAN_THREADS = 300;

    private final HttpServer server = HttpServer.bind("127.0.0.1", 0).serve(new ResourceConfig(TestResource.class));
    private final List<TestClient> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        TestResource.RELEASED.countDown();
        for (var waiting = TestResource.WAITING.poll(); waiting != null; waiting = TestResource.WAITING.poll()) {
            waiting.response().resume("done");
        }
        for (TestClient client : clients) {
            client.close();
        }
        server.close();
    }

    private TestClient client() throws IOException {
        TestClient client = new TestClient(server.port());
        clients.add(client);
        return client;
    }

    @Test
    void tokensAndHealthAreAnsweredWhileAdministrationIsStuck() throws IOException {
        TestResource.RELEASED = new CountDownLatch(1);
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            client().get("/blocking");
        }

        assertThat(client().get("/health/live").answer()).endsWith("live");
        assertThat(client().send(TestClient.TOKEN_REQUEST + "Content-Length: 2\r\n\r\nme")
                        .answer())
                .endsWith("a token for me");

        TestResource.RELEASED.countDown();
        for (TestClient client : clients.subList(0, MORE_THAN_THREADS)) {
            assertThat(client.answer()).endsWith("released");
        }
    }

    @Test
    void whoComesBehindTooManyIsAskedToComeAgain() throws IOException {
        TestResource.RELEASED = new CountDownLatch(1);
        int places = HttpLimits.PRODUCT.blocking().running()
                + HttpLimits.PRODUCT.blocking().waiting();
        for (int i = 0; i < places + 50; i++) {
            client().get("/blocking");
        }

        String answer = answered(clients);
        assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-After: 1", "application/problem+json", "/problems/unavailable");
    }

    /** One of those that were refused has its answer while all others wait. */
    private static String answered(List<TestClient> clients) throws IOException {
        for (TestClient client : clients.subList(clients.size() - 50, clients.size())) {
            if (client.isAnsweredWithin(Duration.ofMillis(200))) {
                return client.answer();
            }
        }
        return "";
    }

    @Test
    void whoWaitsTooLongIsAskedToComeAgain() throws IOException {
        TestResource.RELEASED = new CountDownLatch(1);
        HttpLimits one = new HttpLimits(
                100,
                HttpLimits.PRODUCT.looks(),
                HttpLimits.PRODUCT.headers(),
                HttpLimits.PRODUCT.bodies(),
                new ConcurrencyLimit.Limits(1, 10, Duration.ofSeconds(1)),
                HttpLimits.PRODUCT.health());
        try (HttpServer narrow = HttpServer.bind("127.0.0.1", 0, one).serve(new ResourceConfig(TestResource.class));
                TestClient first = new TestClient(narrow.port()).get("/blocking");
                TestClient second = new TestClient(narrow.port()).get("/blocking")) {
            TestClient refused = first.isAnsweredWithin(Duration.ofSeconds(5)) ? first : second;

            assertThat(refused.answer()).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
            TestResource.RELEASED.countDown();
        }
    }

    @Test
    void administrationIsAnsweredWhileTokensWait() throws IOException {
        for (int i = 0; i < 2 * MORE_THAN_THREADS; i++) {
            client().get("/oauth2/waiting");
        }

        assertThat(client().get("/hello").answer()).endsWith("hello");
        assertThat(TestResource.WAITING).hasSizeGreaterThan(MORE_THAN_THREADS);
    }
}
