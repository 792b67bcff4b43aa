package dev.keywright.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token until a minute before it ends, or half its life if that is shorter, and has one fetch at a time under way. While the
 * server is away, the token from before is given until it ends.
 */
final class CachedTokens implements TokenSource {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Supplier<CompletableFuture<AccessToken>> fetch;
    private final InstantSource clock;

    private @Nullable AccessToken current;
    private Instant renewal = Instant.MIN;
    private @Nullable CompletableFuture<AccessToken> underWay;

    CachedTokens(Supplier<CompletableFuture<AccessToken>> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public AccessToken token() throws InterruptedException {
        try {
            return tokenAsync().get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Each caller has a future of its own, so that none can cancel another's. */
    @Override
    public CompletableFuture<AccessToken> tokenAsync() {
        CompletableFuture<AccessToken> started;
        synchronized (this) {
            if (current != null && clock.instant().isBefore(renewal)) {
                return CompletableFuture.completedFuture(current);
            }
            if (underWay != null) {
                return underWay.copy();
            }
            started = new CompletableFuture<>();
            underWay = started;
        }
        CompletableFuture<AccessToken> mine = started.copy();
        fetchInto(started);
        return mine;
    }

    private void fetchInto(CompletableFuture<AccessToken> started) {
        CompletableFuture<AccessToken> fetched;
        try {
            fetched = fetch.get();
        } catch (RuntimeException e) {
            fetched = CompletableFuture.failedFuture(e);
        }
        var unused = fetched.whenComplete((token, failure) -> land(started, token, failure));
    }

    private void land(
            CompletableFuture<AccessToken> started, @Nullable AccessToken token, @Nullable Throwable failure) {
        AccessToken usable;
        synchronized (this) {
            underWay = null;
            if (token != null) {
                keep(token);
            }
            usable = token != null ? token : lastResort(failure);
        }
        if (usable != null) {
            started.complete(usable);
        } else {
            started.completeExceptionally(failure == null ? new IllegalStateException() : unwrapped(failure));
        }
    }

    private void keep(AccessToken token) {
        current = token;
        Duration life = Duration.between(clock.instant(), token.expiresAt());
        Duration margin = life.dividedBy(2).compareTo(MARGIN) < 0 ? life.dividedBy(2) : MARGIN;
        renewal = token.expiresAt().minus(margin);
    }

    private @Nullable AccessToken lastResort(@Nullable Throwable failure) {
        boolean isAway = failure != null && unwrapped(failure) instanceof TokenUnavailable;
        return isAway && current != null && clock.instant().isBefore(current.expiresAt()) ? current : null;
    }

    @Override
    public synchronized void discard(AccessToken token) {
        if (token == current) {
            current = null;
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof TokenRefused refused) {
            return (TokenRefused)
                    new TokenRefused(refused.status(), String.valueOf(refused.getMessage())).initCause(refused);
        }
        if (cause instanceof TokenUnavailable away) {
            return new TokenUnavailable(String.valueOf(away.getMessage()), away);
        }
        return new IllegalStateException(cause);
    }
}
