package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.OpenRotation.Outcome;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.role.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class FinishRotationsUseCase implements FinishRotations {

    private static final int BATCH = 200;

    private final Foundation foundation;
    private final Changes changes;
    private final ApiKeys apiKeys;
    private final KeyRotations rotations;
    private final Duration unusedFor;

    FinishRotationsUseCase(
            Foundation foundation, Changes changes, ApiKeys apiKeys, KeyRotations rotations, Duration unusedFor) {
        this.foundation = foundation;
        this.changes = changes;
        this.apiKeys = apiKeys;
        this.rotations = rotations;
        this.unusedFor = unusedFor;
    }

    @Override
    public List<Finished> finish() {
        List<Finished> finished = new ArrayList<>();
        KeyRotations.@Nullable Stored last = null;
        List<KeyRotations.Stored> batch;
        do {
            batch = listAfter(last);
            for (KeyRotations.Stored stored : batch) {
                if (isDue(stored)) {
                    carryOn(stored).ifPresent(finished::add);
                }
                last = stored;
            }
        } while (batch.size() == BATCH && !Thread.currentThread().isInterrupted());
        return finished;
    }

    private List<KeyRotations.Stored> listAfter(KeyRotations.@Nullable Stored last) {
        return foundation.inTransaction(
                () -> rotations.list(last == null ? null : last.rotation().key(), BATCH));
    }

    /** Whether there is anything to do, so that most rotations are looked at without locking anything. */
    private boolean isDue(KeyRotations.Stored stored) {
        return foundation.inTransaction(() -> {
            ApiKey key = find(stored);
            OpenRotation observed = stored.rotation().observing(key);
            return !observed.equals(stored.rotation()) || observed.outcome(key, unusedFor, foundation.now()) != null;
        });
    }

    private ApiKey find(KeyRotations.Stored stored) {
        return apiKeys.find(stored.workspace(), stored.rotation().key())
                .orElseThrow()
                .key();
    }

    /** The key is read again under its lock: meanwhile it may have been rotated anew, or the old secret used. */
    private Optional<Finished> carryOn(KeyRotations.Stored stored) {
        return foundation.transactions().exclusively(ClusterLock.KEY_ROTATIONS, () -> {
            ApiKey key =
                    apiKeys.lock(stored.workspace(), stored.rotation().key()).orElseThrow();
            return rotations.find(key.clientId()).flatMap(rotation -> carryOn(rotation.observing(key), key));
        });
    }

    private Optional<Finished> carryOn(OpenRotation rotation, ApiKey key) {
        Change change = changes.bySystem(key.workspace(), foundation.roles().get(Preset.OWNER.roleName(), false));
        Outcome outcome = rotation.outcome(key, unusedFor, change.now());
        if (outcome == null) {
            rotations.put(rotation);
            return Optional.empty();
        }
        if (outcome == Outcome.UNUSED) {
            apiKeys.update(key.withSecretEnded(rotation.oldSecret(), change.now()));
        }
        rotations.remove(key.clientId());
        change.record(
                AuditAction.API_KEY_ROTATION_FINISHED, KeysToChange.target(key), whatHappened(rotation, key, outcome));
        return Optional.of(new Finished(key.clientId(), rotation.oldSecret(), outcome));
    }

    private static Map<String, String> whatHappened(OpenRotation rotation, ApiKey key, Outcome outcome) {
        Map<String, String> set = new HashMap<>();
        set.put("reason", outcome.name().toLowerCase(Locale.ROOT));
        set.put("old_secret", rotation.oldSecret().toString());
        set.put("new_secret", rotation.newSecret().toString());
        KeySecret old = key.secret(rotation.oldSecret());
        Instant used = old == null ? null : old.lastUsedAt();
        if (used != null) {
            set.put("old_secret_last_used_at", used.toString());
        }
        return set;
    }
}
