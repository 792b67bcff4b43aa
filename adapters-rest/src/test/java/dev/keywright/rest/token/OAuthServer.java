package dev.keywright.rest.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.application.token.IntrospectToken;
import dev.keywright.application.token.IssueToken;
import dev.keywright.application.token.RevokeToken;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.rest.ApiServer;
import dev.keywright.rest.ClientsGone;
import dev.keywright.rest.PeerAddress;
import dev.keywright.rest.RestApi;
import dev.keywright.rest.Stubs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The OAuth endpoints over real HTTP, on a free port, in front of use cases that a test sets. */
final class OAuthServer implements AutoCloseable {

    static final String ISSUER = "https://keys.example.com/kw";
    static final String AUDIENCE = "https://api.example.com";
    static final String PEER = "192.0.2.7";
    static final String JWKS = "{\"keys\":[]}";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final ObjectMapper JSON = new ObjectMapper();

    IssueToken issueToken = command -> unexpected();
    IntrospectToken introspectToken = query -> unexpected();
    RevokeToken revokeToken = command -> unexpected();

    final ClientsGone clientsGone = new ClientsGone();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ApiServer server;

    OAuthServer(String issuer) {
        TokenUseCases tokens = new TokenUseCases(
                command -> issueToken.issue(command),
                query -> introspectToken.introspect(query),
                command -> revokeToken.revoke(command),
                (bearer, from) -> unexpected());
        RestApi.Settings settings = new RestApi.Settings(
                URI.create(issuer), AUDIENCE, RoleCatalog.presets(), () -> true, () -> JWKS, Clock.systemUTC());
        Set<Object> components = new RestApi(Stubs.useCases(tokens), settings).components();
        components.add(new PeerAddress(PEER));
        components.add(clientsGone);
        server = ApiServer.serving(components);
    }

    static OAuthServer start() {
        return new OAuthServer(ISSUER);
    }

    /** A use case that the request mustn't reach. */
    static <T> CompletionStage<T> unexpected() {
        return CompletableFuture.failedFuture(new AssertionError("no use case should have been asked"));
    }

    /** A request with the form's media type. */
    Exchange post(String path) {
        return new Exchange(path).header("Content-Type", FORM);
    }

    Exchange request(String path) {
        return new Exchange(path);
    }

    @Override
    public void close() {
        server.close();
    }

    /** A request in the making. */
    final class Exchange {

        private final HttpRequest.Builder request;
        private String method = "POST";
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        Exchange(String path) {
            request = HttpRequest.newBuilder(server.uri().resolve(path));
        }

        Exchange method(String name) {
            method = name;
            return this;
        }

        Exchange header(String name, String value) {
            request.header(name, value);
            return this;
        }

        /** The credentials in HTTP Basic, as they are given here: form-encode them first where that matters. */
        Exchange basic(String clientId, String secret) {
            return basic(clientId + ":" + secret);
        }

        Exchange basic(String idColonSecret) {
            byte[] bytes = idColonSecret.getBytes(StandardCharsets.UTF_8);
            return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }

        Exchange form(String form) {
            body = BodyPublishers.ofByteArray(form.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /** The form in chunks, its length not declared. */
        Exchange chunkedForm(String form) {
            byte[] bytes = form.getBytes(StandardCharsets.ISO_8859_1);
            body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
            return this;
        }

        Answer send() {
            try {
                return new Answer(client.send(request.method(method, body).build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return String.join("|", response.headers().allValues(name));
        }

        /** All headers but those that differ between any two answers. */
        Map<String, List<String>> comparableHeaders() {
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.remove("date");
            headers.remove("x-request-id");
            return headers;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String error() {
            return json().path("error").asText();
        }
    }
}
