package dev.keywright.bootstrap.http;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.console.Console;
import dev.keywright.rest.token.OAuthEndpoint;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a JAX-RS application over HTTP/1.1. What is wrong below the application (a bad request line, headers beyond
 * 8 KiB) is answered as {@code application/problem+json} too. No answer names the server or holds a stack trace, and no
 * query string is logged.
 *
 * <p>No client holds a thread by being slow: a request reaches the application when its body is there, and answers are sent as the client
 * takes them. Headers must come within 10 seconds, else the connection is closed; a body within 15, pausing for at most 5, else the answer
 * is 408. Of a body beyond 64 KiB the application sees the first 64 KiB and a byte.
 *
 * <p>The token and introspection endpoints are answered asynchronously, by the threads that read from all connections. All else has
 * threads of a pool, which what is published takes only briefly. Of all other requests, which may wait for the database, 64 run at once, and 8 health checks besides; more wait without a
 * thread, and too many are answered 503. So neither kind starves another.
 */
public final class HttpServer implements AutoCloseable {
    /**
     * The request property ({@code ContainerRequestContext.getProperty}) that holds the client's address as text,
     * such as {@code 127.0.0.1}: the peer's, or who a trusted proxy says it is. It is there for every filter and resource, and stays for asynchronous ones.
     */
    public static final String REMOTE_ADDRESS = "dev.keywright.remote-address";

    /** The request property that holds the request's id, which the server's own error answers repeat: a UUIDv7. */
    public static final String REQUEST_ID = "dev.keywright.request-id";

    /**
     * The request property that holds a {@code Consumer<Runnable>}. The last {@link Runnable} that it was given is run once, on a thread of
     * the server's, if the client closes its connection before it has its answer, so that the answer reaches nobody; 100 ms later at most, or
     * 150 ms after the request came. A client that closed only its own half counts as gone too. Once the request has its answer, nothing is
     * run any more; the two may just meet.
     */
    public static final String WHEN_CLIENT_GONE = "dev.keywright.when-client-gone";

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int MOST_THREADS = 200;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    /** Answered from memory, or asynchronously. */
    private static final String[] NEVER_BLOCKING = {"/oauth2/*", "/v1/auth/token", "/.well-known/*", "/openapi.json"};

    private static final String HEALTH = "/health/*";

    static {
        // Else Jetty starts JMX, a tenth of the server's start, to learn how many references a line of the processor's
        // cache has.
        System.getProperties().putIfAbsent("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private final Server server;
    private final ServerConnector connector;
    private final HttpLimits limits;
    private final int port;

    private HttpServer(Server server, ServerConnector connector, HttpLimits limits) {
        this.server = server;
        this.connector = connector;
        this.limits = limits;
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
        return bind(host, port, HttpLimits.PRODUCT);
    }

    static HttpServer bind(String host, int port, HttpLimits limits) {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        var server = new Server(threads);
        server.setErrorHandler(new ProblemErrorHandler());
        server.setStopTimeout(DRAIN.toMillis());
        var connector = new ClientConnector(server, limits, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(connectionLimit(limits, connector));
        open(connector);
        return new HttpServer(server, connector, limits);
    }

    /** Serves the application, until closed. To be called once. */
    public HttpServer serve(Application application) {
        return serve(application, Map.of());
    }

    /**
     * Serves the application, until closed. To be called once.
     *
     * @param withoutJaxRs endpoints of the application that are carried without JAX-RS, by their path
     */
    public HttpServer serve(Application application, Map<String, OAuthEndpoint> withoutJaxRs) {
        return start(handlers(api(application, ClientAddresses.PEERS), withoutJaxRs, ClientAddresses.PEERS));
    }

    /**
     * As {@link #serve(Application, Map)}, with the console before it.
     *
     * @param clients says where requests come from
     */
    public HttpServer serve(
            Application application,
            Map<String, OAuthEndpoint> withoutJaxRs,
            Console console,
            ClientAddresses clients) {
        return start(handlers(new ConsoleHandler(console, clients, api(application, clients)), withoutJaxRs, clients));
    }

    private static Handler api(Application application, ClientAddresses clients) {
        return new OffTheSelector(new JerseyHandler(JerseyConfiguration.of(application), clients));
    }

    private HttpServer start(Handler handlers) {
        server.setHandler(handlers);
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

    private Handler handlers(Handler application, Map<String, OAuthEndpoint> withoutJaxRs, ClientAddresses clients) {
        var blocking = new ConcurrencyLimit(limits.blocking(), application);
        blocking.excludePath(NEVER_BLOCKING);
        blocking.excludePath(HEALTH);
        var health = new ConcurrencyLimit(limits.health(), blocking);
        health.includePath(HEALTH);
        var endpoints = new OAuthHandler(withoutJaxRs, limits.bodies().kept(), clients, health);
        return new ConnectionWatch(new GracefulHandler(new LastWord(new WholeBodies(limits.bodies(), endpoints))));
    }

    private static NetworkConnectionLimit connectionLimit(HttpLimits limits, ServerConnector connector) {
        var limit = new NetworkConnectionLimit(limits.connections(), connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
        return limit;
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        // Jetty would remember a connection's Authorization headers, and take what differs in case for what it
        // remembers.
        configuration.setHeaderCacheSize(0);
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
