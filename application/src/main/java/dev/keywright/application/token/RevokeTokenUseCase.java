package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.token.ClientAuthentication.Client;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

final class RevokeTokenUseCase implements RevokeToken {

    private final Foundation foundation;
    private final ClientAuthentication authentication;
    private final TokenVerifier verifier;
    private final TokenLedger ledger;
    private final AuditTrail auditTrail;
    private final Executor blocking;

    RevokeTokenUseCase(
            Foundation foundation,
            ClientAuthentication authentication,
            TokenVerifier verifier,
            TokenLedger ledger,
            AuditTrail auditTrail,
            Executor blocking) {
        this.foundation = foundation;
        this.authentication = authentication;
        this.verifier = verifier;
        this.ledger = ledger;
        this.auditTrail = auditTrail;
        this.blocking = blocking;
    }

    @Override
    public CompletionStage<Void> revoke(Command command) {
        return authentication
                .authenticate(command.credentials())
                .thenAcceptAsync(client -> revoke(command, client), blocking);
    }

    private void revoke(Command command, Client client) {
        Optional<AccessToken> token = verifier.verify(command.token());
        if (token.isEmpty()) {
            return;
        }
        if (!token.get().clientId().equals(client.key().clientId())) {
            throw new TokenRefusal.NotYourToken();
        }
        foundation.inTransaction(() -> {
            if (ledger.revoke(token.get().id(), token.get().issuedAt(), foundation.now())) {
                auditTrail.record(revoked(token.get(), client, command));
            }
            return null;
        });
    }

    private AuditEvent revoked(AccessToken token, Client client, Command command) {
        LiveKey key = client.key();
        return new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                key.workspace(),
                Principal.of(key.clientId(), key.name().value()),
                client.secret(),
                AuditAction.TOKEN_REVOKED,
                new Target(Target.Kind.TOKEN, token.id().toString(), null),
                AuditEvent.Outcome.DONE,
                null,
                command.origin(),
                Map.of(),
                Map.of());
    }
}
