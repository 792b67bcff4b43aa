package dev.keywright.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Where a step has its tokens from. Safe for use by several threads, which share one token: it is fetched once, however many ask for it
 * at the same time, and again shortly before it ends.
 */
public interface TokenSource {
    /**
     * A token that is good for another while, fetched if need be.
     *
     * @throws TokenRefused if the server gives none
     * @throws TokenUnavailable if the server can't be reached, and there is none from before that still works
     * @throws InterruptedException if the calling thread is interrupted while it waits; others that wait aren't disturbed
     */
    AccessToken token() throws InterruptedException;

    /** The same without waiting; what {@link #token} throws is what it completes with. */
    CompletableFuture<AccessToken> tokenAsync();

    /**
     * Forgets a token that somebody refused, so that the next is a new one. One that was replaced already makes no difference.
     */
    void discard(AccessToken token);

    /** The request with the token in its {@code Authorization} header. */
    default HttpRequest authorize(HttpRequest request) throws InterruptedException {
        return Authorization.on(request, token());
    }

    /**
     * Sends a request with the token. If the answer is 401, the token is discarded and the request sent once more with a new one: a token may
     * have been revoked since. So its body must be one that can be sent twice, as all are that hold their content.
     *
     * @throws TokenFailure as {@link #token} does
     * @throws IOException if the request itself fails
     */
    default <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        AccessToken token = token();
        HttpResponse<T> response = client.send(Authorization.on(request, token), handler);
        if (response.statusCode() != 401) {
            return response;
        }
        discard(token);
        return client.send(Authorization.on(request, token()), handler);
    }
}
