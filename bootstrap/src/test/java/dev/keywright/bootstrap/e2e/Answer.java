package dev.keywright.bootstrap.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    /** The text at a JSON pointer, or an empty one if there is none. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** The first header of that name, or an empty text if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Which of the problems it is, or an empty text if it is none. */
    String problem() {
        return text("/type");
    }

    /** This answer, if it has that status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " and got " + status + ": " + body);
        }
        return this;
    }
}
