package dev.keywright.rest.token;

import dev.keywright.domain.role.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The authorization server's metadata (RFC 8414). For an issuer with a path, {@code https://host/kw}, they are at
 * {@code https://host/.well-known/oauth-authorization-server/kw} (section 3.1): a reverse proxy hands that address on as it is.
 */
@Path("/.well-known/oauth-authorization-server")
public final class MetadataResource {

    private static final List<String> AUTHENTICATION_METHODS = List.of("client_secret_basic", "client_secret_post");

    private final AuthorizationServer server;

    MetadataResource(AuthorizationServer server) {
        this.server = server;
    }

    /** The metadata, for who asks this server without going through a proxy, or whose issuer has no path. */
    @GET
    public Response get() {
        return Response.ok(metadata(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, JwksResource.CACHE_CONTROL)
                .build();
    }

    /**
     * The metadata of an issuer with a path.
     *
     * @throws NotFoundException if that isn't the issuer's path
     */
    @GET
    @Path("{issuer_path: .+}")
    public Response get(@PathParam("issuer_path") String issuerPath) {
        if (!issuerPath.equals(server.path())) {
            throw new NotFoundException();
        }
        return get();
    }

    private ServerMetadata metadata() {
        return new ServerMetadata(
                server.issuer(),
                server.address("/oauth2/token"),
                server.address("/oauth2/introspect"),
                server.address("/oauth2/revoke"),
                server.address("/.well-known/jwks.json"),
                server.scopes().stream().map(Scope::value).toList(),
                List.of(TokenResource.GRANT_TYPE),
                List.of(),
                AUTHENTICATION_METHODS,
                AUTHENTICATION_METHODS,
                AUTHENTICATION_METHODS);
    }

    /**
     * The document (RFC 8414, section 2).
     *
     * @param responseTypesSupported empty, since there is no authorization endpoint that could respond; it is there nevertheless, because
     *     section 2 requires it and many clients refuse a document without it, though section 3.2 would have empty lists left out
     */
    record ServerMetadata(
            String issuer,
            String tokenEndpoint,
            String introspectionEndpoint,
            String revocationEndpoint,
            String jwksUri,
            List<String> scopesSupported,
            List<String> grantTypesSupported,
            List<String> responseTypesSupported,
            List<String> tokenEndpointAuthMethodsSupported,
            List<String> introspectionEndpointAuthMethodsSupported,
            List<String> revocationEndpointAuthMethodsSupported) {}
}
