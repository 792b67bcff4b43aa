package dev.keywright.bootstrap.http;

import dev.keywright.domain.audit.Origin;
import dev.keywright.rest.token.OAuthEndpoint;
import dev.keywright.rest.token.OAuthRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to the endpoints that are asked most without JAX-RS, which costs more than all that they do. What is unusual about a
 * request, such as its method or the length of its body, is left to JAX-RS.
 */
final class OAuthHandler extends Handler.Wrapper {
    private final Map<String, OAuthEndpoint> endpoints;
    private final int longestBody;
    private final ClientAddresses clients;

    /** @param longestBody in bytes */
    OAuthHandler(Map<String, OAuthEndpoint> endpoints, int longestBody, ClientAddresses clients, Handler others) {
        super(others);
        this.endpoints = endpoints;
        this.longestBody = longestBody;
        this.clients = clients;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        OAuthEndpoint endpoint = endpoints.get(request.getHttpURI().getPath());
        if (endpoint == null || !HttpMethod.POST.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        ByteArrayInputStream body = usualBody(request);
        if (body == null) {
            return super.handle(request, response, callback);
        }
        endpoint.answer(read(request, body))
                .whenComplete((answer, failure) -> send(answer, failure, request, response, callback));
        return true;
    }

    private @Nullable ByteArrayInputStream usualBody(Request request) {
        return request.getAttribute(WholeBodies.BODY) instanceof ByteArrayInputStream body
                        && body.available() <= longestBody
                ? body
                : null;
    }

    @SuppressWarnings("unchecked") // ConnectionWatch sets it
    private OAuthRequest read(Request request, InputStream body) {
        return new OAuthRequest(
                new Origin(clients.of(request), RequestId.of(request)),
                request.getHttpURI().getQuery(),
                request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE),
                request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION),
                body,
                request.getAttribute(HttpServer.WHEN_CLIENT_GONE) instanceof Consumer<?> look
                        ? (Consumer<Runnable>) look
                        : giveUp -> {});
    }

    private static void send(
            OAuthEndpoint.@Nullable Answer answer,
            @Nullable Throwable failure,
            Request request,
            Response response,
            Callback callback) {
        if (answer == null) {
            Response.writeError(request, response, callback, failure);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::add);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().remaining());
        response.write(true, answer.body(), callback);
    }
}
