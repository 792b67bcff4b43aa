package dev.keywright.client;

import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Asks for an integration's token with the step's own, which may have been revoked since it was fetched: then once more with a new one. */
final class IntegrationFetch {
    private IntegrationFetch() {}

    static CompletableFuture<AccessToken> fetch(HttpRequest request, TokenSource step, TokenFetch fetch) {
        return step.tokenAsync()
                .thenCompose(own -> fetch.fetch(Authorization.on(request, own)).exceptionallyCompose(failure -> {
                    if (!isUnauthenticated(failure)) {
                        return CompletableFuture.failedFuture(failure);
                    }
                    step.discard(own);
                    return again(request, step, fetch);
                }));
    }

    private static CompletionStage<AccessToken> again(HttpRequest request, TokenSource step, TokenFetch fetch) {
        return step.tokenAsync().thenCompose(renewed -> fetch.fetch(Authorization.on(request, renewed)));
    }

    private static boolean isUnauthenticated(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TokenRefused refused && refused.status() == 401;
    }
}
