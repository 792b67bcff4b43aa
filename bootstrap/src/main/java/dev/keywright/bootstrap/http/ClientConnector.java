package dev.keywright.bootstrap.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts {@link ClientConnection}s and looks at them again and again: for headers that come too slowly, and for clients that have gone. */
final class ClientConnector extends ServerConnector {
    /** As many acceptors and selectors as Jetty thinks right for the machine. */
    private static final int DEFAULT = -1;

    private final HttpLimits limits;
    private final Duration waiting;

    ClientConnector(Server server, HttpLimits limits, HttpConnectionFactory http) {
        super(server, new OnwardInPlace(server.getThreadPool()), null, null, DEFAULT, DEFAULT, http);
        this.limits = limits;
        this.waiting = limits.looks().dividedBy(2);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var connection = new ClientConnection(channel, selector, key, getScheduler(), getExecutor());
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        look();
    }

    private void look() {
        for (EndPoint connection : getConnectedEndPoints()) {
            if (connection instanceof ClientConnection client) {
                lookAt(client);
            }
        }
        if (isRunning()) {
            getScheduler().schedule(this::look, limits.looks().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void lookAt(ClientConnection client) {
        if (client.isReadingHeadersFor(limits.headers())) {
            client.close();
        }
        Runnable whenGone = client.takeWhenGone(waiting);
        if (whenGone != null) {
            getExecutor().execute(whenGone);
        }
    }
}
