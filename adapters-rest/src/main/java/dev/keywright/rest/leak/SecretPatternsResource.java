package dev.keywright.rest.leak;

import dev.keywright.rest.request.PublicAddress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishes what secrets look like, so that scanners find those that leaked. */
@Path("/.well-known/keywright-secret-patterns.json")
@Produces(MediaType.APPLICATION_JSON)
public final class SecretPatternsResource {

    private static final String CACHE_CONTROL = "public, max-age=3600";

    private final SecretPatterns patterns;

    public SecretPatternsResource(PublicAddress address) {
        this.patterns = SecretPatterns.reportedAt(address.link("/v1/leaks"));
    }

    @GET
    public Response get() {
        return Response.ok(patterns)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }
}
