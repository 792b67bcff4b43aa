package dev.keywright.rest.token;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.problem.RateLimitHeaders;
import dev.keywright.rest.problem.RequestRefusal;
import dev.keywright.rest.token.OAuthError.Code;
import jakarta.ws.rs.core.HttpHeaders;
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
    private final FailedAttempts failedAttempts;
    private final RequestLimits requestLimits;

    ClientEndpoint(Challenge challenge, FailedAttempts failedAttempts, RequestLimits requestLimits) {
        this.challenge = challenge;
        this.failedAttempts = failedAttempts;
        this.requestLimits = requestLimits;
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
     * @return doesn't fail
     */
    <T> CompletableFuture<OAuthAnswer> answer(
            OAuthRequest http, Function<ClientRequest, CompletionStage<T>> work, Function<T, OAuthAnswer> rendering) {
        ClientRequest request;
        try {
            request = admitted(http);
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.completedFuture(answerTo(failure, http));
        }
        CompletableFuture<T> result = begin(request, work);
        if (!result.isDone()) {
            http.whenClientGone().accept(() -> result.cancel(false));
        }
        return result.thenApply(rendering).exceptionally(failure -> answerTo(unwrapped(failure), http, request));
    }

    /** Whether the client exists must not show in whether it is refused here: all that counts is what failed before. */
    private ClientRequest admitted(OAuthRequest http) {
        if (http.origin().sourceIp() != null) {
            requestLimits.take(
                    RequestLimits.Kind.TOKENS_OF_SOURCE, http.origin().sourceIp());
        }
        try {
            ClientRequest request = ClientRequest.read(http);
            failedAttempts.refuseIfTooMany(attempt(http, request));
            return request;
        } catch (TokenRefusal.InvalidClient malformed) {
            Attempt ofNobody = Attempt.toAuthenticate(http.origin(), null);
            failedAttempts.refuseIfTooMany(ofNobody);
            failedAttempts.add(ofNobody);
            throw malformed;
        }
    }

    private static Attempt attempt(OAuthRequest http, ClientRequest request) {
        return Attempt.toAuthenticate(http.origin(), request.credentials().clientId());
    }

    private static <T> CompletableFuture<T> begin(
            ClientRequest request, Function<ClientRequest, CompletionStage<T>> work) {
        try {
            return work.apply(request).toCompletableFuture();
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private OAuthAnswer answerTo(Throwable failure, OAuthRequest http, ClientRequest request) {
        if (failure instanceof TokenRefusal.InvalidClient) {
            failedAttempts.add(attempt(http, request));
        }
        return answerTo(failure, http);
    }

    private OAuthAnswer answerTo(Throwable failure, OAuthRequest http) {
        if (failure instanceof RefusedRequest refused) {
            return OAuthAnswer.of(400, refused.error());
        }
        if (failure instanceof TokenRefusal refusal) {
            return answerTo(refusal, http);
        }
        if (failure instanceof LimitRefusal refusal) {
            return OAuthAnswer.of(429, OAuthError.of(Code.TEMPORARILY_UNAVAILABLE, messageOf(refusal)))
                    .with(RateLimitHeaders.ofRefusal(refusal.allowance()));
        }
        if (failure instanceof RequestRefusal.ContentTooLarge) {
            return OAuthAnswer.of(413, TOO_LARGE);
        }
        String id = http.origin().requestId();
        if (failure instanceof StorageUnavailable) {
            LOG.warn("Request {} was answered 503: {}", id, failure.getMessage());
            return unavailable();
        }
        if (failure instanceof CancellationException) {
            LOG.debug("Request {} was given up: its client has gone", id);
            return unavailable();
        }
        LOG.error("Request {} failed", id, failure);
        return OAuthAnswer.of(500, FAILED);
    }

    private static OAuthAnswer unavailable() {
        return OAuthAnswer.of(503, UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private OAuthAnswer answerTo(TokenRefusal refusal, OAuthRequest http) {
        OAuthError error = OAuthError.of(codeOf(refusal.getClass()), messageOf(refusal));
        boolean challenged =
                challenge == Challenge.ALWAYS || !http.authorizations().isEmpty();
        return refusal instanceof TokenRefusal.InvalidClient && challenged
                ? OAuthAnswer.of(401, error).with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                : OAuthAnswer.of(400, error);
    }

    static Code codeOf(Class<? extends TokenRefusal> refusal) {
        if (refusal == TokenRefusal.InvalidClient.class) {
            return Code.INVALID_CLIENT;
        }
        if (refusal == TokenRefusal.InvalidScope.class) {
            return Code.INVALID_SCOPE;
        }
        if (refusal == TokenRefusal.NotYourToken.class || refusal == TokenRefusal.NetworkNotAllowed.class) {
            return Code.UNAUTHORIZED_CLIENT;
        }
        throw new IllegalArgumentException("no code for " + refusal.getName());
    }

    private static String messageOf(Refusal refusal) {
        return Objects.requireNonNull(refusal.getMessage());
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? unwrapped(failure.getCause())
                : failure;
    }
}
