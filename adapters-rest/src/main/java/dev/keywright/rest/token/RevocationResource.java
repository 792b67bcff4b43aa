package dev.keywright.rest.token;

import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.token.RevokeToken;
import dev.keywright.rest.request.AsyncAnswer;
import dev.keywright.rest.token.ClientEndpoint.Challenge;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Token revocation (RFC 7009). A {@code token_type_hint} is ignored: there is one kind of token. */
@Path("/oauth2/revoke")
public final class RevocationResource {

    private final ClientEndpoint endpoint;
    private final RevokeToken revokeToken;

    RevocationResource(RevokeToken revokeToken, FailedAttempts failedAttempts) {
        this.endpoint = new ClientEndpoint(Challenge.WHEN_HEADER_WAS_SENT, failedAttempts, RequestLimits.none());
        this.revokeToken = revokeToken;
    }

    /** Revokes a token of the client's own. The answer is 200 for one that was good and for one that wasn't. */
    @POST
    public void revoke(@Context ContainerRequestContext http, InputStream body, @Suspended AsyncResponse response) {
        AsyncAnswer.resume(response, answer(OAuthRequest.of(http, body)).thenApply(OAuthAnswer::toResponse));
    }

    private CompletableFuture<OAuthAnswer> answer(OAuthRequest http) {
        return endpoint.answer(
                http,
                request -> revokeToken.revoke(
                        new RevokeToken.Command(request.credentials(), request.token(), http.origin())),
                done -> OAuthAnswer.ok(null));
    }
}
