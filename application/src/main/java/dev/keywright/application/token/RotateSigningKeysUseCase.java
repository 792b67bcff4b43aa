package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.SigningKeySchedule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class RotateSigningKeysUseCase implements RotateSigningKeys {

    private final Foundation foundation;
    private final SigningKeySchedule schedule;
    private final SigningKeys signingKeys;
    private final SigningKeyFactory factory;
    private final AuditTrail auditTrail;

    RotateSigningKeysUseCase(
            Foundation foundation,
            SigningKeySchedule schedule,
            SigningKeys signingKeys,
            SigningKeyFactory factory,
            AuditTrail auditTrail) {
        this.foundation = foundation;
        this.schedule = schedule;
        this.signingKeys = signingKeys;
        this.factory = factory;
        this.auditTrail = auditTrail;
    }

    @Override
    public Optional<SigningKey> rotate(Command command) {
        return foundation.transactions().exclusively(ClusterLock.SIGNING_KEYS, () -> {
            SigningKeys.Snapshot stored = signingKeys.load();
            SigningKeySchedule.outdated(stored.keys(), stored.databaseTime())
                    .forEach(key -> signingKeys.remove(key.id()));
            if (!command.force() && !schedule.isDue(stored.keys(), command.algorithm(), stored.databaseTime())) {
                return Optional.empty();
            }
            return Optional.of(addKey(command, stored));
        });
    }

    private SigningKey addKey(Command command, SigningKeys.Snapshot stored) {
        Instant activation = SigningKeySchedule.activation(stored.keys(), stored.databaseTime());
        SigningKey key = factory.generate(command.algorithm(), stored.databaseTime(), activation);
        signingKeys.add(key);
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                null,
                Principal.SYSTEM,
                null,
                AuditAction.SIGNING_KEY_ROTATED,
                new Target(Target.Kind.SIGNING_KEY, key.id().value(), null),
                AuditEvent.Outcome.DONE,
                null,
                Origin.INTERNAL,
                Map.of(),
                Map.of(
                        "algorithm", key.algorithm().name(),
                        "activates_at", key.activatesAt().toString())));
        return key;
    }
}
