package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that waits is told when nobody waits for its answer any more. */
@Timeout(60)
class ClientGoneTest {
    /** Each look reads from the connections whose requests wait, so the more the better. */
    private static final HttpLimits LOOKING_ALL_THE_TIME = new HttpLimits(
            HttpLimits.PRODUCT.connections(),
            Duration.ZERO,
            HttpLimits.PRODUCT.headers(),
            HttpLimits.PRODUCT.bodies(),
            HttpLimits.PRODUCT.blocking(),
            HttpLimits.PRODUCT.health());

    /** The closing takes a moment to arrive. */
    private static final int SOON = 10_000;

    /** Long enough for many looks. */
    private static final int A_WHILE = 200;

    private final HttpServer server = serve(LOOKING_ALL_THE_TIME);
    private TestClient client;

    private static HttpServer serve(HttpLimits limits) {
        return HttpServer.bind("127.0.0.1", 0, limits).serve(new ResourceConfig(TestResource.class));
    }

    @BeforeEach
    void connect() throws IOException {
        client = new TestClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private static TestResource.Waiting waiting() throws InterruptedException {
        TestResource.Waiting waiting = TestResource.WAITING.poll(10, TimeUnit.SECONDS);
        assertThat(waiting).isNotNull();
        return waiting;
    }

    @Test
    void clientThatWaitsIsThereAndGetsItsAnswer() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting request = waiting();

        assertThat(request.isGoneWithin(A_WHILE)).isFalse();

        request.response().resume("first");
        assertThat(client.answer()).endsWith("first");
        client.get("/hello");
        assertThat(client.answer()).endsWith("hello");
    }

    @Test
    void clientThatClosesItsConnectionIsGoneOnce() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting request = waiting();

        client.close();

        assertThat(request.isGoneWithin(SOON)).isTrue();
        assertThat(request.isGoneWithin(A_WHILE)).isFalse();
        request.response().resume("for nobody");
    }

    @Test
    void clientThatLeavesAsItComesIsGone() throws Exception {
        client.get("/oauth2/waiting");
        client.close();
        TestResource.Waiting request = waiting();

        assertThat(request.isGoneWithin(SOON)).isTrue();
        request.response().resume("for nobody");
    }

    @Test
    void theProductLooksInTime() throws Exception {
        try (HttpServer product = serve(HttpLimits.PRODUCT);
                TestClient leaving = new TestClient(product.port()).get("/oauth2/waiting")) {
            TestResource.Waiting request = waiting();

            leaving.sendNoMore();

            assertThat(request.isGoneWithin(SOON)).isTrue();
            request.response().resume("for nobody");
        }
    }

    @Test
    void clientThatClosesItsHalfCountsAsGoneYetGetsTheAnswer() throws Exception {
        client.get("/oauth2/waiting").sendNoMore();
        TestResource.Waiting request = waiting();

        assertThat(request.isGoneWithin(SOON)).isTrue();

        request.response().resume("still");
        assertThat(client.answer()).endsWith("still");
        assertThat(client.answer()).isEmpty();
    }

    /** The second's first byte is read in order to look. */
    @Test
    void requestsThatAreSentAheadAreAnsweredInOrder() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting first = waiting();
        client.get("/hello").get("/oauth2/waiting");

        assertThat(first.isGoneWithin(A_WHILE)).isFalse();

        first.response().resume("first");
        assertThat(client.answer()).endsWith("first");
        assertThat(client.answer()).endsWith("hello");
        TestResource.Waiting third = waiting();
        assertThat(third.isGoneWithin(A_WHILE)).isFalse();
        third.response().resume("third");
        assertThat(client.answer()).endsWith("third");
    }

    @Test
    void answeredRequestTakesNothingOfTheNext() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting first = waiting();
        first.response().resume("first");
        assertThat(client.answer()).endsWith("first");

        client.get("/oauth2/waiting");
        TestResource.Waiting second = waiting();
        client.close();

        assertThat(second.isGoneWithin(SOON)).isTrue();
        assertThat(first.isGoneWithin(A_WHILE)).isFalse();
        second.response().resume("for nobody");
    }

    /** Half of them sent ahead, so that looks read bytes of the next while it is about to be read. */
    @Test
    void lookingWhileRequestsFollowEachOtherLosesNone() throws Exception {
        List<TestResource.Waiting> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            client.get("/oauth2/waiting");
            if (i % 2 == 0) {
                client.get("/hello");
            }
            TestResource.Waiting request = waiting();
            all.add(request);
            request.response().resume("answer");
            assertThat(client.answer()).endsWith("answer");
            if (i % 2 == 0) {
                assertThat(client.answer()).endsWith("hello");
            }
        }
        assertThat(all).noneMatch(request -> request.gone().tryAcquire());
    }

    /** A look must never take the bytes that a body is waited for. */
    @Test
    void lookingWhileBodiesComeInPiecesLosesNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            client.send(TestClient.TOKEN_REQUEST + "Content-Length: 3\r\n\r\n");
            client.send("a").send("b").send("c");

            assertThat(client.answer()).endsWith("a token for abc");
        }
    }
}
