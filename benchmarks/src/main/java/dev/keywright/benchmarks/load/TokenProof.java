package dev.keywright.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.Endpoints;
import dev.keywright.benchmarks.server.RunningServer;
import dev.keywright.benchmarks.server.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/** A close look at what a server issues, so that no server is measured doing less than the others. */
final class TokenProof {

    private static final int VALID_SECONDS = 3600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenProof() {}

    /** @throws IllegalStateException if its tokens aren't each a new one for an hour, signed with ES256 where they are JWTs */
    static void require(ServerKind kind, RunningServer server, List<Client> clients) {
        Endpoints endpoints = new Endpoints(server.port());
        JsonNode answer = endpoints.token(server.tokenPath(), clients.get(0));
        String token = answer.required("access_token").asText();
        String another = endpoints
                .token(server.tokenPath(), clients.get(0))
                .required("access_token")
                .asText();
        require(!token.equals(another), kind, "gives the same token twice");
        require(answer.required("expires_in").asInt() == VALID_SECONDS, kind, "gives no token for an hour");
        if (kind.issuesJwts()) {
            requireEs256(kind, token);
        }
    }

    private static void requireEs256(ServerKind kind, String token) {
        String[] parts = token.split("\\.", -1);
        require(parts.length == 3, kind, "gives no JWT");
        require(decode(parts[0]).required("alg").asText().equals("ES256"), kind, "doesn't sign with ES256");
        JsonNode claims = decode(parts[1]);
        require(
                claims.required("exp").asLong() - claims.required("iat").asLong() == VALID_SECONDS,
                kind,
                "gives no JWT for an hour");
        require(claims.has("jti"), kind, "gives a JWT without an identifier");
    }

    private static JsonNode decode(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, ServerKind kind, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(kind.name() + " " + otherwise);
        }
    }
}
