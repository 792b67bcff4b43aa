package dev.keywright.crypto.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Access tokens as JWT claims (RFC 9068, section 2.2), of one issuer and for one audience. */
final class TokenClaims {

    private static final int TYPICAL_LENGTH = 768;
    private static final int SCOPE_SETS = 1_000;

    private final String issuer;
    private final String audience;
    private final String untilSubject;
    private final String untilClientId;
    private final Cache<String, SortedSet<Scope>> scopeSets = Caffeine.newBuilder()
            .maximumSize(SCOPE_SETS)
            .executor(Runnable::run)
            .build();

    TokenClaims(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
        this.untilSubject = "{\"iss\":" + JsonText.quote(issuer) + ",\"sub\":\"";
        this.untilClientId = "\",\"aud\":" + JsonText.quote(audience) + ",\"client_id\":\"";
    }

    /** The claims as JSON. What isn't quoted here has no character that JSON escapes, by the grammar of its type. */
    String write(AccessToken token) {
        String clientId = token.clientId().toString();
        StringBuilder json = new StringBuilder(TYPICAL_LENGTH)
                .append(untilSubject)
                .append(clientId)
                .append(untilClientId)
                .append(clientId)
                .append("\",\"iat\":")
                .append(token.issuedAt().getEpochSecond())
                .append(",\"exp\":")
                .append(token.expiresAt().getEpochSecond())
                .append(",\"jti\":\"")
                .append(token.id())
                .append("\",\"scope\":\"")
                .append(Scope.formatList(token.scopes()))
                .append("\",\"workspace_id\":\"")
                .append(token.workspace())
                .append("\",\"key_type\":\"")
                .append(text(token.keyType()))
                .append("\",\"role\":")
                .append(JsonText.quote(token.role().value()));
        UserId user = token.user();
        if (user != null) {
            json.append(",\"user_id\":\"").append(user).append('"');
        }
        return json.append('}').toString();
    }

    /** What the claims say, or empty if one is missing, malformed, or contradicts another, or issuer or audience are others. */
    @SuppressWarnings("UnusedException") // That these aren't an access token's claims is an answer.
    Optional<AccessToken> read(String json) {
        try {
            return Optional.of(read(ClaimsReader.of(json)));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private AccessToken read(ClaimsReader claims) {
        claims.require("iss", issuer);
        claims.require("aud", audience);
        ClientId clientId = new ClientId(claims.uuid("client_id"));
        claims.require("sub", clientId.toString());
        KeyType keyType = keyType(claims.text("key_type"));
        AccessToken token = new AccessToken(
                new TokenId(claims.uuid("jti")),
                clientId,
                new WorkspaceId(claims.uuid("workspace_id")),
                keyType,
                claims.roleName("role"),
                keyType == KeyType.PRIVATE ? new UserId(claims.uuid("user_id")) : null,
                scopes(claims.text("scope")),
                claims.instant("iat"),
                claims.instant("exp"));
        checkConsistent(token, claims);
        return token;
    }

    /** Tokens of a role share one set: apart, they would be two thirds of the memory that remembered tokens take. */
    private SortedSet<Scope> scopes(String list) {
        return scopeSets.get(list, Scope::parseList);
    }

    private static void checkConsistent(AccessToken token, ClaimsReader claims) {
        if (!token.expiresAt().equals(token.issuedAt().plus(AccessToken.LIFETIME))) {
            throw new IllegalArgumentException("exp isn't iat and the life of a token");
        }
        if (token.keyType() == KeyType.SERVICE && claims.has("user_id")) {
            throw new IllegalArgumentException("a service key has no user");
        }
    }

    private static String text(KeyType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static KeyType keyType(String text) {
        for (KeyType type : KeyType.values()) {
            if (text(type).equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such key type");
    }
}
