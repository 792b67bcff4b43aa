package dev.keywright.rest.token;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;

/** The token endpoint at a second address, beside the management API. A resource class has one address only. */
@Path("/v1/auth/token")
public final class TokenAliasResource {

    private final TokenResource tokens;

    TokenAliasResource(TokenResource tokens) {
        this.tokens = tokens;
    }

    /** As {@link TokenResource#issue}. */
    @POST
    public void issue(@Context ContainerRequestContext http, InputStream body, @Suspended AsyncResponse response) {
        tokens.issue(http, body, response);
    }
}
