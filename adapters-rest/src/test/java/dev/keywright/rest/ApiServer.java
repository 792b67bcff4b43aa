package dev.keywright.rest;

import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.jetty.JettyHttpContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** A real HTTP server on a port of its own that serves JAX-RS components, and nothing else, until it is closed. */
public final class ApiServer implements AutoCloseable {

    private final Server server;

    private ApiServer(Server server) {
        this.server = server;
    }

    /** Serves those components. */
    public static ApiServer serving(Set<Object> components) {
        ResourceConfig config = new ResourceConfig()
                .registerInstances(components)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
        return new ApiServer(JettyHttpContainerFactory.createServer(URI.create("http://localhost:0/"), config));
    }

    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server didn't stop", e);
        }
    }
}
