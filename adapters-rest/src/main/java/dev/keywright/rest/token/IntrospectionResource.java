package dev.keywright.rest.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.token.IntrospectToken;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.rest.request.AsyncAnswer;
import dev.keywright.rest.token.ClientEndpoint.Challenge;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Token introspection (RFC 7662). A {@code token_type_hint} is ignored: there is one kind of token. */
@Path("/oauth2/introspect")
public final class IntrospectionResource {

    private final ClientEndpoint endpoint;
    private final IntrospectToken introspectToken;
    private final AuthorizationServer server;

    IntrospectionResource(
            IntrospectToken introspectToken,
            AuthorizationServer server,
            FailedAttempts failedAttempts,
            RequestLimits requestLimits) {
        this.endpoint = new ClientEndpoint(Challenge.ALWAYS, failedAttempts, requestLimits);
        this.introspectToken = introspectToken;
        this.server = server;
    }

    /** Tells whether a token is good now; whatever the reason why it isn't, the answer is the same. */
    @POST
    public void introspect(@Context ContainerRequestContext http, InputStream body, @Suspended AsyncResponse response) {
        AsyncAnswer.resume(response, answer(OAuthRequest.of(http, body)).thenApply(OAuthAnswer::toResponse));
    }

    CompletableFuture<OAuthAnswer> answer(OAuthRequest request) {
        return endpoint.answer(request, this::introspect, this::rendered);
    }

    private CompletionStage<Optional<IntrospectToken.Result>> introspect(ClientRequest request) {
        return introspectToken.introspect(new IntrospectToken.Query(request.credentials(), request.token()));
    }

    private OAuthAnswer rendered(Optional<IntrospectToken.Result> found) {
        return OAuthAnswer.ok(found.<Record>map(this::active).orElse(InactiveToken.INSTANCE));
    }

    private ActiveToken active(IntrospectToken.Result result) {
        AccessToken token = result.token();
        LiveKey key = result.key();
        return new ActiveToken(
                true,
                Scope.formatList(result.scopes()),
                key.clientId().toString(),
                "Bearer",
                token.expiresAt().getEpochSecond(),
                token.issuedAt().getEpochSecond(),
                key.clientId().toString(),
                server.audience(),
                server.issuer(),
                token.id().toString(),
                key.workspace().toString(),
                key.type().name().toLowerCase(Locale.ROOT),
                key.role().value(),
                key.user() == null ? null : key.user().toString());
    }

    /**
     * A token that is good now (RFC 7662, section 2.2).
     *
     * @param scope what it allows now
     * @param exp in seconds since 1970, and so is {@code iat}
     * @param role the key's now
     * @param userId whose private key it is; left out for a service key
     */
    record ActiveToken(
            boolean active,
            String scope,
            String clientId,
            String tokenType,
            long exp,
            long iat,
            String sub,
            String aud,
            String iss,
            String jti,
            String workspaceId,
            String keyType,
            String role,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String userId) {}

    /** Every other token. */
    record InactiveToken(boolean active) {

        static final InactiveToken INSTANCE = new InactiveToken(false);
    }
}
