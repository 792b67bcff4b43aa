package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that waits can learn that nobody waits for its answer any more. */
@Timeout(60)
class ClientGoneTest {
    private final HttpServer server = HttpServer.bind("127.0.0.1", 0).serve(new ResourceConfig(TestResource.class));
    private TestClient client;

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

    /** The closing takes a moment to arrive. */
    private static void awaitGone(BooleanSupplier clientGone) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!clientGone.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(giveUpAt);
            Thread.onSpinWait();
        }
    }

    @Test
    void clientThatWaitsIsThereAndGetsItsAnswer() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting request = waiting();

        assertThat(request.clientGone().getAsBoolean()).isFalse();
        assertThat(request.clientGone().getAsBoolean()).isFalse();

        request.response().resume("first");
        assertThat(client.answer()).endsWith("first");
        client.get("/hello");
        assertThat(client.answer()).endsWith("hello");
    }

    @Test
    void clientThatClosesItsConnectionIsGone() throws Exception {
        client.get("/oauth2/waiting");
        TestResource.Waiting request = waiting();

        client.close();

        awaitGone(request.clientGone());
        assertThat(request.clientGone().getAsBoolean()).isTrue();
        request.response().resume("for nobody");
    }

    @Test
    void clientThatClosesItsHalfCountsAsGoneYetGetsTheAnswer() throws Exception {
        client.get("/oauth2/waiting").sendNoMore();
        TestResource.Waiting request = waiting();

        awaitGone(request.clientGone());

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

        assertNotGoneWhenTheNextHasCome(first);

        first.response().resume("first");
        assertThat(client.answer()).endsWith("first");
        assertThat(client.answer()).endsWith("hello");
        TestResource.Waiting third = waiting();
        assertThat(third.clientGone().getAsBoolean()).isFalse();
        third.response().resume("third");
        assertThat(client.answer()).endsWith("third");
    }

    /** Often enough that the bytes, on their way through loopback, have come. */
    private static void assertNotGoneWhenTheNextHasCome(TestResource.Waiting request) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        while (System.nanoTime() < until) {
            assertThat(request.clientGone().getAsBoolean()).isFalse();
        }
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

        awaitGone(second.clientGone());
        assertThat(first.clientGone().getAsBoolean()).isFalse();
        second.response().resume("for nobody");
    }

    @Test
    void askingWhileRequestsFollowEachOtherLosesNone() throws Exception {
        AtomicBoolean everGone = new AtomicBoolean();
        for (int i = 0; i < 200; i++) {
            client.get("/oauth2/waiting");
            TestResource.Waiting request = waiting();
            Thread asking = new Thread(() -> {
                for (int j = 0; j < 50; j++) {
                    everGone.compareAndSet(false, request.clientGone().getAsBoolean());
                }
            });
            asking.start();
            request.response().resume("answer");
            assertThat(client.answer()).endsWith("answer");
            asking.join();
        }
        assertThat(everGone).isFalse();
    }
}
