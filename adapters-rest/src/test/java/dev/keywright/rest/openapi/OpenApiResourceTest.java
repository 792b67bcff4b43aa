package dev.keywright.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.rest.ApiServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiResourceTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void documentIsServedToEveryoneAndOnceToWhoKeepsIt() throws Exception {
        try (ApiServer server = ApiServer.serving(Set.of(new OpenApiResource()))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/openapi.json"));

            HttpResponse<String> first = client.send(request.build(), BodyHandlers.ofString());
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    client.send(request.header("If-None-Match", tag).build(), BodyHandlers.ofString());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(new ObjectMapper().readTree(first.body())).isEqualTo(new OpenApiDocument().root);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }
}
