package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on its port, whenever it ends while it is wanted: killed for want of memory, say. */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final ServerControl server;
    private final int port;
    private final Thread thread = new Thread(this::watch, "postgres-watch");
    private boolean wanted = true;

    private ServerWatch(ServerControl server, int port) {
        this.server = server;
        this.port = port;
    }

    static ServerWatch over(ServerControl server, int port) {
        ServerWatch watch = new ServerWatch(server, port);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                server.awaitEnd();
                if (!restarted()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("Can't tell any more whether PostgreSQL runs", e);
        }
    }

    /** @return false once the server isn't wanted any more */
    private synchronized boolean restarted() throws InterruptedException {
        while (wanted) {
            LOG.warn("PostgreSQL ended; starting it again");
            try {
                server.restart(port);
                return true;
            } catch (StartupFailure e) {
                LOG.error("PostgreSQL doesn't start; the next try is in {} ms", PAUSE_MILLIS, e);
                wait(PAUSE_MILLIS);
            }
        }
        return false;
    }

    /** From when this returns, the server is left alone. */
    @Override
    public synchronized void close() {
        wanted = false;
        notifyAll();
    }
}
