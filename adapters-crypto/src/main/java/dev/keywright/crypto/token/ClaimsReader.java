package dev.keywright.crypto.token;

import dev.keywright.domain.role.RoleName;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes claims out of a JSON object. Every method throws {@link IllegalArgumentException} if the claim isn't there or isn't of its type. */
final class ClaimsReader {

    private static final long YEAR_10000 = 253_402_300_800L;

    private final Map<String, Object> claims;

    ClaimsReader(Map<String, Object> claims) {
        this.claims = claims;
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
