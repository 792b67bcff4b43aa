package dev.keywright.bootstrap.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.internal.ContainerUtils;
import org.glassfish.jersey.server.spi.Container;

/**
 * Has Jersey answer requests whose body has been read ({@link WholeBodies}), and sends its answers without blocking. Jersey's own container
 * for Jetty blocks for both, and injects Jetty's types, which costs more than all the rest of it.
 */
final class JerseyHandler extends Handler.Abstract implements Container {
    /** Nobody asks for it: links are made from the deployment's public address, never from a request's Host header. */
    private static final String BASE = "http://localhost";

    private static final URI BASE_URI = URI.create(BASE + "/");

    private final ApplicationHandler jersey;
    private final ClientAddresses clients;

    JerseyHandler(ResourceConfig application, ClientAddresses clients) {
        this.clients = clients;
        this.jersey = new ApplicationHandler(application);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            handle(jaxRs(request), new JerseyAnswer(request, response, callback));
        } catch (URISyntaxException e) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        }
        return true;
    }

    private void handle(ContainerRequest jaxRs, JerseyAnswer answer) {
        jaxRs.setWriter(answer);
        try {
            jersey.handle(jaxRs);
        } catch (RuntimeException | Error e) {
            answer.failure(e);
        }
    }

    private ContainerRequest jaxRs(Request request) throws URISyntaxException {
        var jaxRs = new ContainerRequest(
                BASE_URI,
                uri(request.getHttpURI()),
                request.getMethod(),
                Anonymous.INSTANCE,
                new MapPropertiesDelegate(),
                jersey.getConfiguration());
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            jaxRs.header(field.getName(), value == null ? "" : value);
        }
        jaxRs.setEntityStream(
                request.getAttribute(WholeBodies.BODY) instanceof InputStream body
                        ? body
                        : new ByteArrayInputStream(new byte[0]));
        jaxRs.setProperty(HttpServer.REMOTE_ADDRESS, clients.of(request));
        jaxRs.setProperty(HttpServer.REQUEST_ID, RequestId.of(request));
        jaxRs.setProperty(HttpServer.WHEN_CLIENT_GONE, request.getAttribute(HttpServer.WHEN_CLIENT_GONE));
        return jaxRs;
    }

    private static URI uri(HttpURI requested) throws URISyntaxException {
        String query = requested.getQuery();
        String path = BASE + requested.getPath();
        return new URI(query == null ? path : path + "?" + ContainerUtils.encodeUnsafeCharacters(query));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        jersey.onStartup(this);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        jersey.onShutdown(this);
    }

    @Override
    public ResourceConfig getConfiguration() {
        return jersey.getConfiguration();
    }

    @Override
    public ApplicationHandler getApplicationHandler() {
        return jersey;
    }

    @Override
    public void reload() {
        throw new UnsupportedOperationException("an application is served until the server ends");
    }

    @Override
    public void reload(ResourceConfig configuration) {
        reload();
    }
}
