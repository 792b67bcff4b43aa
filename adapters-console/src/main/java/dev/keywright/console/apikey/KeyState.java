package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import java.time.Duration;
import java.time.Instant;

/** How a key stands, as people see it: by an icon, a word and a colour. */
public enum KeyState {
    ACTIVE("Active", "check", "good"),
    EXPIRING("Expiring", "clock", "warn"),
    ROTATING("Rotating", "rotate", "info"),
    DISABLED("Disabled", "pause", "idle"),
    EXPIRED("Expired", "clock", "idle"),
    REVOKED("Revoked", "cross", "bad"),
    OWNER_LEFT("Owner left", "person-off", "idle");

    /** From when on before its end a key is shown as expiring. */
    static final Duration SOON = Duration.ofDays(30);

    /** From when on that is urgent. */
    static final Duration VERY_SOON = Duration.ofDays(7);

    private final String word;
    private final String icon;
    private final String tone;

    KeyState(String word, String icon, String tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    /** How that key stands at that time. */
    static KeyState of(ListedKey listed, Instant now) {
        ApiKey key = listed.key();
        KeyStatus status = key.status(now);
        return switch (status) {
            case REVOKED -> REVOKED;
            case EXPIRED -> EXPIRED;
            case DISABLED -> DISABLED;
            case ACTIVE -> ofLive(listed, now);
        };
    }

    private static KeyState ofLive(ListedKey listed, Instant now) {
        if (listed.key().type() == KeyType.PRIVATE && listed.role() == null) {
            return OWNER_LEFT;
        }
        if (listed.key().secrets().stream()
                        .filter(secret -> isLive(secret, now))
                        .count()
                > 1) {
            return ROTATING;
        }
        return endsWithin(listed.key(), SOON, now) ? EXPIRING : ACTIVE;
    }

    static boolean isLive(KeySecret secret, Instant now) {
        Instant end = secret.expiresAt();
        return end == null || end.isAfter(now);
    }

    static boolean endsWithin(ApiKey key, Duration time, Instant now) {
        Instant end = key.lifecycle().expiresAt();
        return end != null && end.isBefore(now.plus(time));
    }

    public String word() {
        return word;
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }

    /** Whether the key may come to work again, or works. */
    public boolean isOver() {
        return this == REVOKED || this == EXPIRED;
    }
}
