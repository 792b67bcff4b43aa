package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The selector says that there is something to read for as long as there is: who asks it again at once keeps it busy. */
@Timeout(60)
class SteadyEndPointTest {
    private static final int A_WHILE = 200;

    private final Server server = new Server();
    private final ClientConnector connector =
            new ClientConnector(server, HttpLimits.PRODUCT, new HttpConnectionFactory());
    private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private TestClient client;

    @BeforeEach
    void connect() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String path = request.getHttpURI().getPath();
                Runnable answer =
                        () -> response.write(true, ByteBuffer.wrap(path.getBytes(StandardCharsets.US_ASCII)), callback);
                if (path.startsWith("/held")) {
                    held.add(answer);
                } else {
                    answer.run();
                }
                return true;
            }
        });
        server.start();
        client = new TestClient(connector.getLocalPort());
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        held.forEach(Runnable::run);
        server.stop();
    }

    @Test
    void selectorRestsWhileWhatWasSentAheadWaitsForItsTurn() throws Exception {
        client.get("/held");
        Runnable answer = nextHeld();

        client.get("/ahead");

        assertThat(selectionsIn(A_WHILE)).isLessThan(5);
        answer.run();
        assertThat(client.answer()).endsWith("/held");
        assertThat(client.answer()).endsWith("/ahead");
        client.get("/after");
        assertThat(client.answer()).endsWith("/after");
    }

    @Test
    void selectorRestsWhileNobodyWaitsForTheAnswer() throws Exception {
        client.get("/held");
        Runnable answer = nextHeld();

        client.sendNoMore();

        assertThat(selectionsIn(A_WHILE)).isLessThan(5);
        answer.run();
        assertThat(client.answer()).endsWith("/held");
        assertThat(client.answer()).isEmpty();
    }

    private Runnable nextHeld() throws InterruptedException {
        Runnable next = held.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private long selectionsIn(int milliseconds) throws InterruptedException {
        long before = selections();
        Thread.sleep(milliseconds);
        return selections() - before;
    }

    private long selections() {
        return connector.getSelectorManager().getBeans(ManagedSelector.class).stream()
                .mapToLong(ManagedSelector::getSelectCount)
                .sum();
    }
}
