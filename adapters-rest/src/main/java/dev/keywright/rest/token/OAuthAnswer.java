package dev.keywright.rest.token;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint that clients authenticate to answers, before it is sent.
 *
 * @param headers those that not every answer has
 * @param body is sent as JSON; null for an answer without one
 */
record OAuthAnswer(
        int status, Map<String, String> headers, @Nullable Record body) {

    static OAuthAnswer ok(@Nullable Record body) {
        return new OAuthAnswer(200, Map.of(), body);
    }

    static OAuthAnswer of(int status, OAuthError error) {
        return new OAuthAnswer(status, Map.of(), error);
    }

    OAuthAnswer with(String header, String value) {
        return with(Map.of(header, value));
    }

    OAuthAnswer with(Map<String, String> headers) {
        return new OAuthAnswer(status, headers, body);
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        return body == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
