package dev.keywright.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A Keywright, and the sources of tokens that it gives:
 *
 * <pre>{@code
 * TokenSource tokens = KeywrightClient.at(URI.create("https://keys.example.com")).ofKey(clientId, clientSecret);
 * HttpResponse<String> answer = tokens.send(http, request, BodyHandlers.ofString());
 * }</pre>
 *
 * Make one source for each key or integration and keep it: it is what remembers the token. Immutable, and safe for use
 * by several threads.
 */
public final class KeywrightClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String server;
    private final HttpClient http;
    private final InstantSource clock;
    private final Function<Duration, CompletableFuture<Void>> pause;
    private final Duration patience;

    private KeywrightClient(
            String server,
            HttpClient http,
            InstantSource clock,
            Function<Duration, CompletableFuture<Void>> pause,
            Duration patience) {
        this.server = server;
        this.http = http;
        this.clock = clock;
        this.pause = pause;
        this.patience = patience;
    }

    /**
     * The one at that address, asked by an HTTP client of its own that follows no redirects.
     *
     * @throws IllegalArgumentException if it isn't an http or https address without query and fragment
     */
    public static KeywrightClient at(URI server) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new KeywrightClient(base(server), http, InstantSource.system(), KeywrightClient::pause, PATIENCE);
    }

    /** The same, asked by that HTTP client: one that knows a proxy, say, or certificates of your own. */
    public KeywrightClient by(HttpClient other) {
        return new KeywrightClient(server, other, clock, pause, patience);
    }

    /** The same, which goes on for so long to try while the server is away: 30 seconds if not told. */
    public KeywrightClient withPatience(Duration other) {
        return new KeywrightClient(server, http, clock, pause, other);
    }

    /** The same in another time, for tests. */
    KeywrightClient inTime(InstantSource otherClock, Function<Duration, CompletableFuture<Void>> otherPause) {
        return new KeywrightClient(server, http, otherClock, otherPause, patience);
    }

    /** Tokens of the key with that client ID and secret, for all that its role allows. */
    public TokenSource ofKey(String clientId, String clientSecret) {
        return ofKey(KeyCredentials.of(clientId, clientSecret));
    }

    /** Tokens of a key whose secret may be another one the next time, after a rotation. */
    public TokenSource ofKey(KeyCredentials credentials) {
        return new CachedTokens(
                () -> fetch().fetch(request("/oauth2/token")
                        .header("Authorization", credentials.basic())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build()),
                clock);
    }

    /**
     * Tokens of an integration, whose secret the step never sees.
     *
     * @param step what the step itself authenticates with, in the workspace where it uses the integration
     */
    public TokenSource ofIntegration(TokenSource step, UUID workspace, UUID integration) {
        HttpRequest request = request("/v1/workspaces/" + workspace + "/integrations/" + integration + "/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return new CachedTokens(() -> IntegrationFetch.fetch(request, step, fetch()), clock);
    }

    private TokenFetch fetch() {
        return new TokenFetch(http, clock, pause, patience);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json");
    }

    private static String base(URI server) {
        boolean isHttp = "https".equals(server.getScheme()) || "http".equals(server.getScheme());
        if (!isHttp || server.getHost() == null || server.getRawQuery() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException("must be the address of a Keywright, such as https://keys.example.com");
        }
        return server.toString().replaceFirst("/+$", "");
    }

    private static CompletableFuture<Void> pause(Duration duration) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS));
    }
}
