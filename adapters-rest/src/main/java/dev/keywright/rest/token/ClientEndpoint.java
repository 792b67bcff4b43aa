package dev.keywright.rest.token;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.problem.RequestRefusal;
import dev.keywright.rest.request.AsyncAnswer;
import dev.keywright.rest.request.Requests;
import dev.keywright.rest.token.OAuthError.Code;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the endpoints that clients authenticate to have in common: how a request is read, and how each refusal and failure is answered
 * (RFC 6749, section 5.2).
 */
final class ClientEndpoint {

    static final OAuthError TOO_LARGE = OAuthError.of(Code.INVALID_REQUEST, "The form is longer than 64 KiB.");
    static final OAuthError FAILED = OAuthError.of(
            Code.SERVER_ERROR,
            "This is our fault. If it happens again, tell whoever runs this deployment the X-Request-Id.");
    static final String CHALLENGE = "Basic realm=\"keywright\", charset=\"UTF-8\"";

    private static final Logger LOG = LoggerFactory.getLogger(ClientEndpoint.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final OAuthError UNAVAILABLE =
            OAuthError.of(Code.TEMPORARILY_UNAVAILABLE, "The storage can't be reached. Try again in a few seconds.");

    private final Challenge challenge;

    ClientEndpoint(Challenge challenge) {
        this.challenge = challenge;
    }

    /** Which failed authentications are answered with 401 and a challenge, rather than with 400. */
    enum Challenge {
        /** That by HTTP Basic: RFC 6749, section 5.2. */
        WHEN_HEADER_WAS_SENT,
        /** All: RFC 7662, section 2.3. */
        ALWAYS
    }

    /**
     * Answers later, without holding a thread meanwhile. Work for a client that has gone is cancelled.
     *
     * @param work is asked if the request is well-formed; whatever it fails with is answered here
     * @param rendering makes the answer of what the work comes to
     */
    <T> void answer(
            ContainerRequestContext http,
            InputStream body,
            AsyncResponse response,
            Function<ClientRequest, CompletionStage<T>> work,
            Function<T, Response> rendering) {
        CompletableFuture<T> result = begin(http, body, work);
        if (!result.isDone()) {
            Requests.whenClientGone(http, () -> result.cancel(false));
        }
        AsyncAnswer.resume(
                response, result.thenApply(rendering).exceptionally(failure -> answerTo(unwrapped(failure), http)));
    }

    private static <T> CompletableFuture<T> begin(
            ContainerRequestContext http, InputStream body, Function<ClientRequest, CompletionStage<T>> work) {
        try {
            return work.apply(ClientRequest.read(http, body)).toCompletableFuture();
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    static Response json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private Response answerTo(Throwable failure, ContainerRequestContext http) {
        if (failure instanceof RefusedRequest refused) {
            return json(400, refused.error());
        }
        if (failure instanceof TokenRefusal refusal) {
            return answerTo(refusal, http);
        }
        if (failure instanceof RequestRefusal.ContentTooLarge) {
            return json(413, TOO_LARGE);
        }
        if (failure instanceof StorageUnavailable) {
            LOG.warn("Request {} was answered 503: {}", Requests.idOf(http), failure.getMessage());
            return unavailable();
        }
        if (failure instanceof CancellationException) {
            LOG.debug("Request {} was given up: its client has gone", Requests.idOf(http));
            return unavailable();
        }
        LOG.error(
                "Request {} to {} failed",
                Requests.idOf(http),
                http.getUriInfo().getPath(),
                failure);
        return json(500, FAILED);
    }

    private static Response unavailable() {
        return Response.fromResponse(json(503, UNAVAILABLE))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private Response answerTo(TokenRefusal refusal, ContainerRequestContext http) {
        OAuthError error = OAuthError.of(codeOf(refusal.getClass()), Objects.requireNonNull(refusal.getMessage()));
        boolean challenged = challenge == Challenge.ALWAYS || http.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
        if (!(refusal instanceof TokenRefusal.InvalidClient) || !challenged) {
            return json(400, error);
        }
        return Response.fromResponse(json(401, error))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    static Code codeOf(Class<? extends TokenRefusal> refusal) {
        if (refusal == TokenRefusal.InvalidClient.class) {
            return Code.INVALID_CLIENT;
        }
        if (refusal == TokenRefusal.InvalidScope.class) {
            return Code.INVALID_SCOPE;
        }
        if (refusal == TokenRefusal.NotYourToken.class) {
            return Code.UNAUTHORIZED_CLIENT;
        }
        throw new IllegalArgumentException("no code for " + refusal.getName());
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? unwrapped(failure.getCause())
                : failure;
    }
}
