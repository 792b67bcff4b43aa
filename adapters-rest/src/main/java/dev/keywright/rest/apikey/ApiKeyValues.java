package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.apikey.UsagePeriod.Interval;
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

    /** Whether a rotation's reason is a leak. */
    static boolean isLeaked(String reason) {
        return switch (reason) {
            case "scheduled" -> false;
            case "leaked" -> true;
            default -> throw new IllegalArgumentException("must be scheduled or leaked");
        };
    }

    /** What a rotation waits for: there is one such thing. */
    static boolean isUntilUnused(String until) {
        if (!until.equals("unused")) {
            throw new IllegalArgumentException("must be unused");
        }
        return true;
    }

    /** An overlap in seconds that a rotation may have. */
    static Duration overlap(String seconds) {
        return new Rotation.Scheduled(Duration.ofSeconds(Long.parseLong(seconds))).overlap();
    }

    static Interval interval(String text) {
        return switch (text) {
            case "hour" -> Interval.HOUR;
            case "day" -> Interval.DAY;
            default -> throw new IllegalArgumentException("must be hour or day");
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
