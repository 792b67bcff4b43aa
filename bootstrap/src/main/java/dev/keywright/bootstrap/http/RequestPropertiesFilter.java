package dev.keywright.bootstrap.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.eclipse.jetty.server.Request;

/** Hands to JAX-RS, before anything else runs, what it can't know of the connection. */
@PreMatching
@Priority(Integer.MIN_VALUE)
final class RequestPropertiesFilter implements ContainerRequestFilter {
    private final Provider<Request> jetty;

    @Inject
    RequestPropertiesFilter(Provider<Request> jetty) {
        this.jetty = jetty;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Request request = jetty.get();
        context.setProperty(HttpServer.REMOTE_ADDRESS, Request.getRemoteAddr(request));
        context.setProperty(HttpServer.REQUEST_ID, RequestId.of(request));
    }
}
