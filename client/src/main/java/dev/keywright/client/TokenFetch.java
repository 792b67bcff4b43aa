package dev.keywright.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one token, and again with growing pauses while the server is away or says that it can't answer (503) or that it is too
 * much (429), as long as its patience lasts. A second token that nobody got does no harm.
 */
final class TokenFetch {
    private final HttpClient http;
    private final InstantSource clock;
    private final Function<Duration, CompletableFuture<Void>> pause;
    private final Duration patience;

    TokenFetch(
            HttpClient http,
            InstantSource clock,
            Function<Duration, CompletableFuture<Void>> pause,
            Duration patience) {
        this.http = http;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    CompletableFuture<AccessToken> fetch(HttpRequest request) {
        return attempt(request, 1, clock.instant().plus(patience));
    }

    private CompletableFuture<AccessToken> attempt(HttpRequest request, int number, Instant giveUp) {
        Instant asked = clock.instant();
        return http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((answer, failure) -> outcome(request, answer, failure, asked))
                .thenCompose(outcome -> outcome.token() != null
                        ? CompletableFuture.completedFuture(outcome.token())
                        : again(request, number, giveUp, outcome));
    }

    private CompletableFuture<AccessToken> again(HttpRequest request, int number, Instant giveUp, Outcome outcome) {
        Duration wait = Backoff.pause(number, outcome.retryAfter());
        return outcome.isTemporary() && !clock.instant().plus(wait).isAfter(giveUp)
                ? pause.apply(wait).thenCompose(done -> attempt(request, number + 1, giveUp))
                : CompletableFuture.failedFuture(outcome.failure());
    }

    private static Outcome outcome(
            HttpRequest request, @Nullable HttpResponse<String> answer, @Nullable Throwable failure, Instant asked) {
        return answer == null
                ? Outcome.unreachable(request.uri(), failure)
                : Outcome.of(answer.statusCode(), answer.headers(), answer.body(), asked);
    }
}
