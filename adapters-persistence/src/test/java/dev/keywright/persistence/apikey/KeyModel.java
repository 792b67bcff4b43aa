package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a key does, told as simply as possible: what each operation is to answer, and what is to work afterwards. */
final class KeyModel {

    private static final Duration UNNOTED = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofDays(30);

    private final Duration unusedFor;
    private final @Nullable Instant expiresAt;
    private final List<ModelSecret> secrets = new ArrayList<>();
    private boolean disabled;
    private boolean revoked;
    private @Nullable ModelRotation rotation;

    /** A secret by its number, from 0. */
    static final class ModelSecret {
        private @Nullable Instant end;
        private boolean ended;
        private @Nullable Instant used;

        boolean works(Instant now) {
            return !ended && (end == null || now.isBefore(end));
        }

        private void endBy(Instant time) {
            end = end == null || time.isBefore(end) ? time : end;
        }
    }

    private static final class ModelRotation {
        private final ModelSecret old;
        private final ModelSecret renewed;
        private final Instant limit;
        private @Nullable Instant firstUse;

        ModelRotation(ModelSecret old, ModelSecret renewed, Instant limit) {
            this.old = old;
            this.renewed = renewed;
            this.limit = limit;
        }

        private boolean isUnused(Duration unusedFor, Instant now) {
            Instant first = firstUse;
            if (first == null) {
                return false;
            }
            Instant lastUse = old.used == null ? first : old.used.plus(UNNOTED);
            return !now.isBefore((lastUse.isAfter(first) ? lastUse : first).plus(unusedFor));
        }
    }

    KeyModel(@Nullable Instant expiresAt, Duration unusedFor) {
        this.expiresAt = expiresAt;
        this.unusedFor = unusedFor;
        secrets.add(new ModelSecret());
    }

    KeyStatus status(Instant now) {
        if (revoked) {
            return KeyStatus.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return KeyStatus.EXPIRED;
        }
        return disabled ? KeyStatus.DISABLED : KeyStatus.ACTIVE;
    }

    private boolean hasEnded(Instant now) {
        return status(now) == KeyStatus.REVOKED || status(now) == KeyStatus.EXPIRED;
    }

    int secretCount() {
        return secrets.size();
    }

    /** Whether the secret gets tokens, and those that it got are good. */
    boolean works(int secret, Instant now) {
        return status(now) == KeyStatus.ACTIVE && secrets.get(secret).works(now);
    }

    List<Integer> workingSecrets(Instant now) {
        return Stream.iterate(0, number -> number < secrets.size(), number -> number + 1)
                .filter(number -> secrets.get(number).works(now))
                .toList();
    }

    boolean isRotationUnderWay(Instant now) {
        return rotation != null && !hasEnded(now) && rotation.old.works(now) && rotation.renewed.works(now);
    }

    /** The times at which something ends by itself. */
    Stream<Instant> ends() {
        Stream<Instant> ofSecrets = secrets.stream().flatMap(secret -> Optional.ofNullable(secret.end).stream());
        Stream<Instant> unused = secrets.stream()
                .flatMap(secret -> Optional.ofNullable(secret.used).stream())
                .flatMap(used ->
                        Stream.of(used.plus(unusedFor), used.plus(unusedFor).plus(UNNOTED)));
        return Stream.of(ofSecrets, unused, Optional.ofNullable(expiresAt).stream())
                .flatMap(times -> times);
    }

    /** Each operation answers with the refusal that is to be expected, or null for none. */
    @Nullable
    Class<?> issue(int secret, Instant now) {
        if (!works(secret, now)) {
            return TokenRefusal.InvalidClient.class;
        }
        ModelSecret used = secrets.get(secret);
        if (used.used == null || !now.isBefore(used.used.plus(UNNOTED))) {
            used.used = now;
        }
        return null;
    }

    @Nullable
    Class<?> disable(Instant now) {
        return setDisabled(true, now);
    }

    @Nullable
    Class<?> enable(Instant now) {
        return setDisabled(false, now);
    }

    private @Nullable Class<?> setDisabled(boolean newDisabled, Instant now) {
        if (hasEnded(now)) {
            return ApiKeyRefusal.KeyEnded.class;
        }
        disabled = newDisabled;
        return null;
    }

    @Nullable
    Class<?> revoke() {
        revoked = true;
        return null;
    }

    @Nullable
    Class<?> rotate(Rotation how, Instant now) {
        if (hasEnded(now)) {
            return ApiKeyRefusal.KeyEnded.class;
        }
        List<ModelSecret> working =
                secrets.stream().filter(secret -> secret.works(now)).toList();
        boolean atOnce = how instanceof Rotation.Leaked || how.equals(new Rotation.Scheduled(Duration.ZERO));
        if (working.size() == 2 && !atOnce) {
            return ApiKeyRefusal.TooManySecrets.class;
        }
        ModelSecret added = new ModelSecret();
        rotation = null;
        for (ModelSecret older : working) {
            if (atOnce) {
                older.ended = true;
            } else if (how instanceof Rotation.Scheduled scheduled) {
                older.endBy(now.plus(scheduled.overlap()));
            } else {
                older.endBy(now.plus(LIMIT));
                rotation = new ModelRotation(older, added, now.plus(LIMIT));
            }
        }
        secrets.add(added);
        return null;
    }

    @Nullable
    Class<?> endSecret(int number, Instant now) {
        if (hasEnded(now)) {
            return ApiKeyRefusal.KeyEnded.class;
        }
        if (!workingSecrets(now).contains(number)) {
            return null;
        }
        if (workingSecrets(now).size() == 1) {
            return ApiKeyRefusal.LastSecret.class;
        }
        secrets.get(number).ended = true;
        return null;
    }

    /** Whether the rotation that finishes by itself is over, and stored no more. */
    boolean finishRotation(Instant now) {
        if (rotation == null) {
            return false;
        }
        if (rotation.firstUse == null) {
            rotation.firstUse = rotation.renewed.used;
        }
        boolean reachedItsLimit = !rotation.old.ended && !now.isBefore(rotation.limit);
        boolean over = hasEnded(now) || reachedItsLimit || !rotation.old.works(now) || !rotation.renewed.works(now);
        if (!over && rotation.isUnused(unusedFor, now)) {
            rotation.old.ended = true;
            over = true;
        }
        rotation = over ? null : rotation;
        return over;
    }
}
