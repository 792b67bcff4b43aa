package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;

/** Parsers of what requests about keys name. */
final class ApiKeyValues {

    private ApiKeyValues() {}

    static KeyType type(String text) {
        return switch (text) {
            case "private" -> KeyType.PRIVATE;
            case "service" -> KeyType.SERVICE;
            default -> throw new IllegalArgumentException("must be private or service");
        };
    }

    static KeyStatus status(String text) {
        return switch (text) {
            case "active" -> KeyStatus.ACTIVE;
            case "disabled" -> KeyStatus.DISABLED;
            case "expired" -> KeyStatus.EXPIRED;
            case "revoked" -> KeyStatus.REVOKED;
            default -> throw new IllegalArgumentException("must be active, disabled, expired or revoked");
        };
    }
}
