package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Rotation;
import java.time.Duration;

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

    static Rotation.Reason rotationReason(String text) {
        return switch (text) {
            case "scheduled" -> Rotation.Reason.SCHEDULED;
            case "leaked" -> Rotation.Reason.LEAKED;
            default -> throw new IllegalArgumentException("must be scheduled or leaked");
        };
    }

    /** An overlap in seconds that a rotation may have. */
    static Duration overlap(String seconds) {
        return new Rotation(Rotation.Reason.SCHEDULED, Duration.ofSeconds(Long.parseLong(seconds))).overlap();
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
