package dev.keywright.rest.token;

import dev.keywright.rest.token.OAuthError.Code;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds for every answer of the endpoints that clients authenticate to, even for requests that no resource sees: nothing of it is
 * stored (RFC 6749, section 5.1), a method other than POST is refused (section 3.2), and a refusal has the form of section 5.2.
 */
@PreMatching
public final class OAuthAnswersFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final Set<String> ENDPOINTS =
            Set.of("oauth2/token", "v1/auth/token", "oauth2/introspect", "oauth2/revoke");

    OAuthAnswersFilter() {}

    /** What the client would accept is of no interest: the RFCs know JSON only. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (isEndpoint(request)) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }

    /** Whatever the runtime made of another method, {@code OPTIONS} included, becomes a refusal here, where all filters have seen it. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isEndpoint(request)) {
            return;
        }
        if (!request.getMethod().equals(HttpMethod.POST)) {
            response.setStatus(METHOD_NOT_ALLOWED);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, HttpMethod.POST);
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("Pragma", "no-cache");
        if (response.getStatus() >= 400 && !(response.getEntity() instanceof OAuthError)) {
            response.setEntity(errorFor(response.getStatus()), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isEndpoint(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        return ENDPOINTS.contains(uri.getPath()) || ENDPOINTS.contains(plainPath(uri));
    }

    /** As resources are matched: without matrix parameters and needless slashes. */
    private static String plainPath(UriInfo uri) {
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static OAuthError errorFor(int status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> OAuthError.of(Code.INVALID_REQUEST, "This endpoint answers to POST only.");
            case CONTENT_TOO_LARGE -> ClientEndpoint.TOO_LARGE;
            default ->
                status < 500
                        ? OAuthError.of(Code.INVALID_REQUEST, "The request is not well-formed.")
                        : ClientEndpoint.FAILED;
        };
    }
}
