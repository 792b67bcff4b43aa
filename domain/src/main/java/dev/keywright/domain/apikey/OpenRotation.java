package dev.keywright.domain.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rotation that finishes by itself: the old secret ends once it hasn't been used for a while, counted from when the new one was first used
 * at the earliest; and after 30 days in any case.
 *
 * @param endsAt when the old secret ends at the latest
 * @param newFirstUsedAt when the new secret was first seen to have been used, or null if it wasn't yet
 */
public record OpenRotation(
        ClientId key,
        SecretId oldSecret,
        SecretId newSecret,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant newFirstUsedAt) {

    /** How long the old secret works at most. */
    public static final Duration LIMIT = Duration.ofDays(30);

    /**
     * How much later than it was noted a secret may have been used: notes are written at most once in that time, so that those who use it
     * needn't wait for each other.
     */
    public static final Duration NOTED_WITHIN = Duration.ofSeconds(10);

    /** What a rotation waits for. */
    public enum State {
        /** The new secret hasn't been used yet. */
        AWAITING_FIRST_USE,
        /** The old secret is still used, or was until a while ago. */
        AWAITING_DISUSE
    }

    /** Why a rotation is over. */
    public enum Outcome {
        /** The old secret wasn't used for as long as was to be waited for. */
        UNUSED,
        /** The old secret has reached its latest end. */
        TIME_LIMIT,
        /** One of the two secrets was ended otherwise. */
        SECRET_ENDED,
        /** The key was revoked or has expired. */
        KEY_ENDED
    }

    /** A rotation that begins now. */
    public static OpenRotation begin(ClientId key, SecretId oldSecret, SecretId newSecret, Instant now) {
        return new OpenRotation(key, oldSecret, newSecret, now, now.plus(LIMIT), null);
    }

    public State state() {
        return newFirstUsedAt == null ? State.AWAITING_FIRST_USE : State.AWAITING_DISUSE;
    }

    /** Whether it is under way: the key and both secrets still work. */
    public boolean isUnderWay(ApiKey of, Instant now) {
        return outcome(of, now) == null;
    }

    /** The same rotation, having seen whether the new secret was used. */
    public OpenRotation observing(ApiKey of) {
        KeySecret renewed = of.secret(newSecret);
        if (newFirstUsedAt != null || renewed == null || renewed.lastUsedAt() == null) {
            return this;
        }
        return new OpenRotation(key, oldSecret, newSecret, startedAt, endsAt, renewed.lastUsedAt());
    }

    /**
     * Why it is over, or null if it isn't.
     *
     * @param unusedFor how long the old secret must not have been used
     */
    public @Nullable Outcome outcome(ApiKey of, Duration unusedFor, Instant now) {
        Outcome outcome = outcome(of, now);
        return outcome == null && isUnused(of, unusedFor, now) ? Outcome.UNUSED : outcome;
    }

    private @Nullable Outcome outcome(ApiKey of, Instant now) {
        KeyStatus status = of.status(now);
        if (status == KeyStatus.REVOKED || status == KeyStatus.EXPIRED) {
            return Outcome.KEY_ENDED;
        }
        KeySecret old = of.secret(oldSecret);
        KeySecret renewed = of.secret(newSecret);
        if (old != null && old.endedAt() == null && !now.isBefore(endsAt)) {
            return Outcome.TIME_LIMIT;
        }
        boolean bothWork = old != null && old.isLive(now) && renewed != null && renewed.isLive(now);
        return bothWork ? null : Outcome.SECRET_ENDED;
    }

    /** The notes of uses may lag behind by {@link #NOTED_WITHIN}, so that much longer is waited. */
    private boolean isUnused(ApiKey of, Duration unusedFor, Instant now) {
        if (newFirstUsedAt == null) {
            return false;
        }
        Instant since = newFirstUsedAt;
        Instant oldUsed = lastUse(of.secret(oldSecret));
        if (oldUsed != null && oldUsed.plus(NOTED_WITHIN).isAfter(since)) {
            since = oldUsed.plus(NOTED_WITHIN);
        }
        return !now.isBefore(since.plus(unusedFor));
    }

    private static @Nullable Instant lastUse(@Nullable KeySecret secret) {
        return secret == null ? null : secret.lastUsedAt();
    }
}
