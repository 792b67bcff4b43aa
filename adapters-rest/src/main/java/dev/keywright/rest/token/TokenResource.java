package dev.keywright.rest.token;

import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.request.AsyncAnswer;
import dev.keywright.rest.token.ClientEndpoint.Challenge;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The token endpoint (RFC 6749, section 3.2) with its one grant, client credentials (section 4.4). */
@Path("/oauth2/token")
public final class TokenResource {

    static final String GRANT_TYPE = "client_credentials";

    private final ClientEndpoint endpoint;
    private final IssueToken issueToken;

    TokenResource(IssueToken issueToken, FailedAttempts failedAttempts, RequestLimits requestLimits) {
        this.endpoint = new ClientEndpoint(Challenge.WHEN_HEADER_WAS_SENT, failedAttempts, requestLimits);
        this.issueToken = issueToken;
    }

    /** Issues an access token. Its issuance is durable before it is answered. */
    @POST
    public void issue(@Context ContainerRequestContext http, InputStream body, @Suspended AsyncResponse response) {
        AsyncAnswer.resume(response, answer(OAuthRequest.of(http, body)).thenApply(OAuthAnswer::toResponse));
    }

    CompletableFuture<OAuthAnswer> answer(OAuthRequest request) {
        return endpoint.answer(request, this::issue, result -> OAuthAnswer.ok(IssuedToken.of(result)));
    }

    private CompletionStage<IssueToken.Result> issue(ClientRequest request) {
        requireClientCredentialsGrant(request.form());
        SortedSet<Scope> scopes = wantedScopes(request.form());
        return issueToken.issue(
                new IssueToken.Command(request.credentials(), scopes, request.from(), request.origin()));
    }

    private static void requireClientCredentialsGrant(FormParameters form) {
        if (!form.require("grant_type").equals(GRANT_TYPE)) {
            throw RefusedRequest.unsupportedGrantType("The one grant_type is " + GRANT_TYPE + ".");
        }
    }

    /** Spaces alone aren't a list of scopes (RFC 6749, section 3.3), and mustn't pass for asking for everything. */
    private static SortedSet<Scope> wantedScopes(FormParameters form) {
        Optional<String> text = form.find("scope");
        if (text.isEmpty()) {
            return Collections.emptySortedSet();
        }
        try {
            SortedSet<Scope> scopes = Scope.parseList(text.get());
            if (scopes.isEmpty()) {
                throw RefusedRequest.invalidScope("The parameter scope holds no scope.");
            }
            return scopes;
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.invalidScope("A scope " + e.getMessage() + ".");
        }
    }
}
