package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.secret.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives keys new secrets, and ends old ones. */
final class ChangeKeySecrets implements RotateApiKey, EndKeySecret {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final SecretDigester digester;
    private final ApiKeys apiKeys;
    private final KeyRotations rotations;
    private final KeysToChange keys;

    ChangeKeySecrets(
            Foundation foundation,
            Actors actors,
            Changes changes,
            SecretDigester digester,
            ApiKeys apiKeys,
            KeyRotations rotations) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.digester = digester;
        this.apiKeys = apiKeys;
        this.rotations = rotations;
        this.keys = new KeysToChange(actors, apiKeys);
    }

    @Override
    public Result rotate(RotateApiKey.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.API_KEY_ROTATED, attempted, change -> {
                    ApiKey key = keys.lockVisible(command.key(), change);
                    key.requireRotatableBy(change.actor());
                    Secret secret = foundation.newSecret(key.type().secretPrefix());
                    KeySecret kept = KeySecret.of(
                            new SecretId(foundation.newId()), secret, digester.digest(secret), change.now());
                    ApiKey rotated = key.rotated(kept, command.rotation(), change.now());
                    keys.requireMayUse(key, change);
                    apiKeys.update(rotated);
                    follow(key, kept, command.rotation(), change.now());
                    change.record(
                            AuditAction.API_KEY_ROTATED,
                            KeysToChange.target(key),
                            whatWasSet(key, kept, command.rotation(), change.now()));
                    return new Result(keys.find(key), secret);
                });
    }

    /** Whatever rotation of the key was under way, this one takes its place. */
    private void follow(ApiKey before, KeySecret added, Rotation rotation, Instant now) {
        rotations.remove(before.clientId());
        List<KeySecret> older = before.liveSecrets(now);
        if (rotation instanceof Rotation.UntilUnused && !older.isEmpty()) {
            rotations.put(OpenRotation.begin(before.clientId(), older.get(0).id(), added.id(), now));
        }
    }

    private static Map<String, String> whatWasSet(ApiKey before, KeySecret added, Rotation rotation, Instant now) {
        Map<String, String> set = new HashMap<>();
        set.put("secret_id", added.id().toString());
        set.put("reason", rotation instanceof Rotation.Leaked ? "leaked" : "scheduled");
        if (rotation instanceof Rotation.UntilUnused) {
            set.put("until", "unused");
        }
        List<KeySecret> older = before.liveSecrets(now);
        if (!older.isEmpty()) {
            set.put(
                    "older_secrets",
                    older.stream().map(secret -> secret.id().toString()).collect(Collectors.joining(" ")));
            set.put("older_secrets_end_at", rotation.olderEndBy(now).toString());
        }
        return set;
    }

    @Override
    public void end(EndKeySecret.Command command) {
        Target attempted = Target.apiKey(command.key(), null);
        changes.in(command.workspace(), command.call(), AuditAction.API_KEY_SECRET_ENDED, attempted, change -> {
            ApiKey key = keys.lockVisible(command.key(), change);
            ApiKey retired = key.withSecretRetired(command.secret(), change.now());
            if (!retired.equals(key)) {
                apiKeys.update(retired);
                change.record(
                        AuditAction.API_KEY_SECRET_ENDED,
                        KeysToChange.target(key),
                        Map.of("secret_id", command.secret().toString()));
            }
            return retired;
        });
    }
}
