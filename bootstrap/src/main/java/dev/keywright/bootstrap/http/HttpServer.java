package dev.keywright.bootstrap.http;

import dev.keywright.bootstrap.StartupFailure;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.jetty.JettyHttpContainerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a JAX-RS application over HTTP/1.1. What is wrong below the application (a bad request line, headers beyond
 * 8 KiB) is answered as {@code application/problem+json} too. No answer names the server or holds a stack trace, and no
 * query string is logged.
 */
public final class HttpServer implements AutoCloseable {
    /**
     * The request property ({@code ContainerRequestContext.getProperty}) that holds the address of the peer as text,
     * such as {@code 127.0.0.1}. It is there for every filter and resource, and stays for asynchronous ones.
     */
    public static final String REMOTE_ADDRESS = "dev.keywright.remote-address";

    /** The request property that holds the request's id, which the server's own error answers repeat: a UUIDv7. */
    public static final String REQUEST_ID = "dev.keywright.request-id";

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int MOST_THREADS = 200;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Server server;
    private final ServerConnector connector;
    private final int port;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
        this.port = connector.getLocalPort();
    }

    /**
     * Takes the port. Who connects from now on is answered once {@link #serve} was called.
     *
     * @param host the address to listen on
     * @param port 0 for one that is free
     * @throws StartupFailure where the port is taken or the address isn't this machine's
     */
    public static HttpServer bind(String host, int port) {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        var server = new Server(threads);
        server.setErrorHandler(new ProblemErrorHandler());
        server.setStopTimeout(DRAIN.toMillis());
        var connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        open(connector);
        return new HttpServer(server, connector);
    }

    /** Serves the application, until closed. To be called once. */
    public HttpServer serve(Application application) {
        server.setHandler(new GracefulHandler(new Gate(container(application))));
        try {
            server.start();
            return this;
        } catch (RuntimeException e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            stop(server);
            throw new IllegalStateException("the HTTP server did not start as it should", e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /**
     * Refuses new requests, lets running ones end, asynchronous ones too, for at most 20 seconds, and returns when all
     * is closed. Closing again changes nothing.
     */
    @Override
    public void close() {
        stop(server);
        connector.close();
    }

    private static Handler container(Application application) {
        return new JettyHttpContainerProvider()
                .createContainer(JettyHttpContainer.class, JerseyConfiguration.of(application));
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    private static void open(ServerConnector connector) {
        String place = connector.getHost() + ", port " + connector.getPort();
        try {
            connector.open();
        } catch (IOException e) {
            throw e.getCause() instanceof BindException
                    ? new StartupFailure(
                            "Cannot listen on " + place + ": " + e.getCause().getMessage()
                                    + ". Choose another port with --port (KEYWRIGHT_PORT) or address with --host"
                                    + " (KEYWRIGHT_HOST).",
                            e)
                    : new StartupFailure("Cannot listen on " + place + ": " + e.getMessage(), e);
        }
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Ended the requests that still ran after {} seconds", DRAIN.toSeconds());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop as it should", e);
        }
    }
}
