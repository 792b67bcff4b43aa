package dev.keywright.rest.token;

import dev.keywright.application.token.TokenUseCases;
import java.util.Set;
import java.util.function.Supplier;

/** Wires the OAuth 2.0 endpoints. */
public final class OAuthEndpoints {

    private OAuthEndpoints() {}

    /**
     * The resources and the filter to register. They count on a writer that turns records into JSON with names in snake_case.
     *
     * @param jwks the public keys as a JWK set (RFC 7517, section 5), from memory: it is called for each request
     */
    public static Set<Object> of(TokenUseCases tokens, AuthorizationServer server, Supplier<String> jwks) {
        TokenResource tokenResource = new TokenResource(tokens.issueToken());
        return Set.of(
                tokenResource,
                new TokenAliasResource(tokenResource),
                new IntrospectionResource(tokens.introspectToken(), server),
                new RevocationResource(tokens.revokeToken()),
                new MetadataResource(server),
                new JwksResource(jwks),
                new OAuthAnswersFilter());
    }
}
