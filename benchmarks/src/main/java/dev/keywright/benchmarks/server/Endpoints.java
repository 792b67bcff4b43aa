package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls of a server outside of what is measured, with the JDK's own client. */
public final class Endpoints {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final int port;

    public Endpoints(int port) {
        this.port = port;
    }

    /** What the token endpoint answers with to that client. */
    public JsonNode token(String path, Client client) {
        return form(path, client, "grant_type=client_credentials");
    }

    /** What the introspection endpoint answers with to that client. */
    public JsonNode introspect(String path, Client client, String token) {
        return form(path, client, "token=" + token);
    }

    /** Posts a form as that client. */
    private JsonNode form(String path, Client client, String form) {
        return json(request(path)
                .header("Authorization", basic(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public JsonNode get(String path, String bearer) {
        return json(request(path).header("Authorization", "Bearer " + bearer).GET());
    }

    /** Posts without a token. */
    JsonNode post(String path, JsonNode body) {
        return json(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode post(String path, String bearer, JsonNode body) {
        return json(request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    /** @throws UncheckedIOException if it isn't answered, or with another status than 200 or 201 */
    private JsonNode json(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 201) {
                throw new IOException(
                        built.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(Client client) {
        byte[] pair = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
