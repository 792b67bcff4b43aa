package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.KeyOrder;
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

    /** By which field a list is sorted: ascending, or descending after a minus sign. */
    static KeyOrder order(String text) {
        boolean descending = text.startsWith("-");
        KeyOrder.By by = switch (descending ? text.substring(1) : text) {
            case "created_at" -> KeyOrder.By.CREATED;
            case "name" -> KeyOrder.By.NAME;
            case "last_authenticated_at" -> KeyOrder.By.LAST_USED;
            case "expires_at" -> KeyOrder.By.EXPIRES;
            default ->
                throw new IllegalArgumentException(
                        "must be created_at, name, last_authenticated_at or expires_at, each with - before it to be sorted the other"
                                + " way round");
        };
        return new KeyOrder(by, descending);
    }
}
