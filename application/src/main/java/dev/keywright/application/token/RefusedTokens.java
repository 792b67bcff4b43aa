package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.RepeatedRefusals;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import java.util.List;
import java.util.Map;

/** Tells the workspace of a key that had the right secret, and was refused a token nevertheless. */
final class RefusedTokens {

    private final Foundation foundation;
    private final RepeatedRefusals refusals;

    RefusedTokens(Foundation foundation, RepeatedRefusals refusals) {
        this.foundation = foundation;
        this.refusals = refusals;
    }

    void record(LiveCredential credential, Refusal refusal, Origin origin) {
        String reason = refusal.reason();
        refusals.record(credential.key().clientId(), reason, origin, () -> List.of(event(credential, reason, origin)));
    }

    private AuditEvent event(LiveCredential credential, String reason, Origin origin) {
        LiveKey key = credential.key();
        String name = key.name().value();
        return new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                key.workspace(),
                Principal.of(key.clientId(), name),
                credential.secret(),
                AuditAction.TOKEN_ISSUED,
                Target.apiKey(key.clientId(), name),
                AuditEvent.Outcome.REFUSED,
                reason,
                origin,
                Map.of(),
                Map.of());
    }
}
