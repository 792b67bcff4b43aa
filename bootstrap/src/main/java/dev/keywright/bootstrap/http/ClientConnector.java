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

/** Accepts {@link ClientConnection}s, and closes those whose headers come too slowly: at most a second after the limit. */
final class ClientConnector extends ServerConnector {
    private static final Duration LOOKS_EACH = Duration.ofSeconds(1);

    private final Duration headerLimit;

    ClientConnector(Server server, Duration headerLimit, HttpConnectionFactory http) {
        super(server, http);
        this.headerLimit = headerLimit;
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
            if (connection instanceof ClientConnection client && client.isReadingHeadersFor(headerLimit)) {
                client.close();
            }
        }
        if (isRunning()) {
            getScheduler().schedule(this::look, LOOKS_EACH.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
