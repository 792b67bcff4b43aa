package dev.keywright.rest.token;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;

/** The public keys that verify access tokens, as a JWK set (RFC 7517, section 5). */
@Path("/.well-known/jwks.json")
public final class JwksResource {

    /** How long a copy may be used: far less than a key is published before it signs, so nobody meets a token of an unknown key. */
    static final Duration MAX_AGE = Duration.ofMinutes(5);

    static final String CACHE_CONTROL = "public, max-age=" + MAX_AGE.toSeconds();

    private static final String MEDIA_TYPE = "application/jwk-set+json";

    private final Supplier<String> jwks;

    JwksResource(Supplier<String> jwks) {
        this.jwks = jwks;
    }

    /** The set as it is now. */
    @GET
    public Response get() {
        return Response.ok(jwks.get(), MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
