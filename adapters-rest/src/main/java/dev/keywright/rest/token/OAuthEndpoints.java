package dev.keywright.rest.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.rest.request.RequestIds;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wires the OAuth 2.0 endpoints. */
public final class OAuthEndpoints {

    private final TokenResource token;
    private final IntrospectionResource introspection;
    private final Set<Object> components;
    private final ObjectMapper mapper;

    /**
     * @param jwks the public keys as a JWK set (RFC 7517, section 5), from memory: it is called for each request
     * @param mapper turns records into JSON with names in snake_case
     * @param failedAttempts counts clients that fail to authenticate
     * @param requestLimits counts requests for tokens and introspections; revoking isn't limited, since a leaked token can't wait
     */
    public OAuthEndpoints(
            TokenUseCases tokens,
            AuthorizationServer server,
            Supplier<String> jwks,
            ObjectMapper mapper,
            FailedAttempts failedAttempts,
            RequestLimits requestLimits) {
        this.token = new TokenResource(tokens.issueToken(), failedAttempts, requestLimits);
        this.introspection = new IntrospectionResource(tokens.introspectToken(), server, failedAttempts, requestLimits);
        this.mapper = mapper;
        this.components = Set.of(
                token,
                new TokenAliasResource(token),
                introspection,
                new RevocationResource(tokens.revokeToken(), failedAttempts),
                new MetadataResource(server),
                new JwksResource(jwks),
                new OAuthAnswersFilter());
    }

    /** The resources and the filter to register. They count on a writer that turns records into JSON as the mapper does. */
    public Set<Object> components() {
        return components;
    }

    /** The endpoints that are asked most, by their path, for a server that can do without JAX-RS. */
    public Map<String, OAuthEndpoint> withoutJaxRs() {
        return Map.of(
                "/oauth2/token", sending(token::answer),
                "/v1/auth/token", sending(token::answer),
                "/oauth2/introspect", sending(introspection::answer));
    }

    private OAuthEndpoint sending(Function<OAuthRequest, CompletableFuture<OAuthAnswer>> endpoint) {
        return request -> endpoint.apply(request)
                .thenApply(answer -> sent(answer, request.origin().requestId()));
    }

    /** With the headers that filters add to what resources answer. */
    private OAuthEndpoint.Answer sent(OAuthAnswer answer, @Nullable String requestId) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.put("Pragma", "no-cache");
        headers.put("X-Content-Type-Options", "nosniff");
        if (requestId != null) {
            headers.put(RequestIds.HEADER, requestId);
        }
        if (answer.body() == null) {
            return new OAuthEndpoint.Answer(answer.status(), headers, ByteBuffer.allocate(0));
        }
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return new OAuthEndpoint.Answer(answer.status(), headers, json(answer.body()));
    }

    private ByteBuffer json(Record body) {
        try {
            return ByteBuffer.wrap(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write " + body.getClass().getName() + " as JSON", e);
        }
    }
}
