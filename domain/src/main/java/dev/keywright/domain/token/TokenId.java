package dev.keywright.domain.token;

import java.util.UUID;

/** Identifies an access token: its {@code jti} (RFC 7519, section 4.1.7). Never reused. */
public record TokenId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
