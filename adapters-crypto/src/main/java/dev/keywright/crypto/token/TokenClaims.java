package dev.keywright.crypto.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Access tokens as JWT claims (RFC 9068, section 2.2), of one issuer and for one audience. */
record TokenClaims(String issuer, String audience) {

    /** The claims as JSON. */
    String write(AccessToken token) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", token.clientId().toString());
        claims.put("aud", audience);
        claims.put("client_id", token.clientId().toString());
        claims.put("iat", token.issuedAt().getEpochSecond());
        claims.put("exp", token.expiresAt().getEpochSecond());
        claims.put("jti", token.id().toString());
        claims.put("scope", Scope.formatList(token.scopes()));
        claims.put("workspace_id", token.workspace().toString());
        claims.put("key_type", text(token.keyType()));
        claims.put("role", token.role().value());
        UserId user = token.user();
        if (user != null) {
            claims.put("user_id", user.toString());
        }
        return JSONObjectUtils.toJSONString(claims);
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
                Scope.parseList(claims.text("scope")),
                claims.instant("iat"),
                claims.instant("exp"));
        checkConsistent(token, claims);
        return token;
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
