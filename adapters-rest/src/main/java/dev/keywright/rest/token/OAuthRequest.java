package dev.keywright.rest.token;

import dev.keywright.domain.audit.Origin;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A POST request to an {@link OAuthEndpoint}, as it came over HTTP.
 *
 * @param origin where it came from, and the id that it was given
 * @param query as it was sent, or null if there is none
 * @param contentTypes the values of all headers of that name
 * @param authorizations the values of all headers of that name
 * @param body at most 64 KiB, or it fails with {@link dev.keywright.rest.problem.RequestRefusal.ContentTooLarge} when it is read
 * @param whenClientGone runs what it is given, once on any thread, if the client closes its connection before it has its answer
 */
public record OAuthRequest(
        Origin origin,
        @Nullable String query,
        List<String> contentTypes,
        List<String> authorizations,
        InputStream body,
        Consumer<Runnable> whenClientGone) {

    static OAuthRequest of(ContainerRequestContext http, InputStream body) {
        return new OAuthRequest(
                Requests.originOf(http),
                http.getUriInfo().getRequestUri().getRawQuery(),
                http.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of()),
                http.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()),
                body,
                giveUp -> Requests.whenClientGone(http, giveUp));
    }
}
