package dev.keywright.application.leak;

import dev.keywright.application.Foundation;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.member.Invitations;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.session.Sessions;

/** Wires the use cases of leaked secrets. */
public record LeakUseCases(ReportLeak reportLeak) {

    public static LeakUseCases wire(
            Foundation foundation,
            AuditTrail auditTrail,
            SecretDigester digester,
            ApiKeys apiKeys,
            Sessions sessions,
            Invitations invitations) {
        LeakEvents events = new LeakEvents(foundation, auditTrail);
        return new LeakUseCases(new ReportLeakUseCase(foundation, digester, apiKeys, sessions, invitations, events));
    }
}
