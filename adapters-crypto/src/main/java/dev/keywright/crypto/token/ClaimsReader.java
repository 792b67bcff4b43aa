package dev.keywright.crypto.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.keywright.domain.role.RoleName;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes claims out of a JSON object. Its methods throw {@link IllegalArgumentException} if the claim isn't there or isn't of its type. */
final class ClaimsReader {

    private static final long YEAR_10000 = 253_402_300_800L;

    private final Map<String, Object> claims;

    private ClaimsReader(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** @throws ParseException if the text isn't JSON, or names a member twice */
    static ClaimsReader of(String json) throws ParseException {
        // The parser's answer to the JSON text "null" is null.
        Map<String, Object> claims = JSONObjectUtils.parse(json);
        return new ClaimsReader(claims == null ? Map.of() : claims);
    }

    boolean has(String name) {
        return claims.containsKey(name);
    }

    String text(String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw malformed(name);
    }

    void require(String name, String value) {
        if (!text(name).equals(value)) {
            throw malformed(name);
        }
    }

    /** The canonical spelling only: {@link UUID#fromString} takes others too. */
    UUID uuid(String name) {
        UUID uuid = UUID.fromString(text(name));
        require(name, uuid.toString());
        return uuid;
    }

    RoleName roleName(String name) {
        RoleName role = new RoleName(text(name));
        require(name, role.value());
        return role;
    }

    /** Whole seconds since 1970. */
    Instant instant(String name) {
        if (claims.get(name) instanceof Long seconds && seconds >= 0 && seconds < YEAR_10000) {
            return Instant.ofEpochSecond(seconds);
        }
        throw malformed(name);
    }

    private static IllegalArgumentException malformed(String name) {
        return new IllegalArgumentException("the claim " + name + " is missing or malformed");
    }
}
