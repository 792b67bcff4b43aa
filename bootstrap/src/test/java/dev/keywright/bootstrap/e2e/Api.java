package dev.keywright.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client of one node. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;

    public Api(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    public Answer get(String path, @Nullable String bearer) {
        return send("GET", path, bearer, null);
    }

    public Answer post(String path, @Nullable String bearer, String json) {
        return send("POST", path, bearer, json);
    }

    public Answer patch(String path, @Nullable String bearer, String json) {
        return send("PATCH", path, bearer, json);
    }

    public Answer delete(String path, @Nullable String bearer) {
        return send("DELETE", path, bearer, null);
    }

    /** @param json the body, or null for none */
    public Answer send(String method, String path, @Nullable String bearer, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return exchange(request.build());
    }

    /** A request to that path, to be completed and handed to {@link #send(HttpRequest.Builder)}. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public Answer send(HttpRequest.Builder request) {
        return exchange(request.build());
    }

    /** A form, from a client that authenticates by HTTP Basic. */
    public Answer form(String path, Key client, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String basic = encode(client.clientId()) + ":" + encode(client.clientSecret());
        return exchange(HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    public Answer requestToken(Key key) {
        return form("/oauth2/token", key, Map.of("grant_type", "client_credentials"));
    }

    /** An access token of that key with all its scopes. */
    public String token(Key key) {
        return requestToken(key).expect(200).text("/access_token");
    }

    public Answer introspect(Key caller, String token) {
        return form("/oauth2/introspect", caller, Map.of("token", token));
    }

    public Answer revoke(Key caller, String token) {
        return form("/oauth2/revoke", caller, Map.of("token", token));
    }

    public String signIn(String email, String password) {
        return post("/v1/sessions", null, "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                .expect(201)
                .text("/session_token");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Any request. */
    static Answer exchange(HttpRequest request) {
        try {
            return Answer.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
