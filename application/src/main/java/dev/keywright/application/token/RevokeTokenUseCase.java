package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
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
import org.jspecify.annotations.Nullable;

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

    /** The copy is all that can be cancelled: a client that leaves in a hurry may well do so because its token has leaked. */
    @Override
    public CompletionStage<Void> revoke(Command command) {
        return authentication
                .authenticate(command.credentials())
                .thenAcceptAsync(client -> revoke(command, client), blocking)
                .toCompletableFuture()
                .copy();
    }

    private void revoke(Command command, LiveCredential client) {
        Optional<AccessToken> verified = verifier.verify(command.token());
        if (verified.isEmpty()) {
            return;
        }
        AccessToken token = verified.get();
        if (!token.clientId().equals(client.key().clientId())) {
            refuse(token, client, command);
        }
        foundation.inTransaction(() -> {
            if (ledger.revoke(token.id(), token.issuedAt(), foundation.now())) {
                auditTrail.record(event(token, client, command, null));
            }
            return null;
        });
    }

    private void refuse(AccessToken token, LiveCredential client, Command command) {
        TokenRefusal refusal = new TokenRefusal.NotYourToken();
        foundation.inTransaction(() -> {
            auditTrail.record(event(token, client, command, refusal));
            return null;
        });
        throw refusal;
    }

    /** @param refusal null if the token was revoked */
    private AuditEvent event(
            AccessToken token, LiveCredential client, Command command, @Nullable TokenRefusal refusal) {
        return new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                client.key().workspace(),
                Principal.of(client.key().clientId(), client.key().name().value()),
                client.secret(),
                AuditAction.TOKEN_REVOKED,
                new Target(Target.Kind.TOKEN, token.id().toString(), null),
                refusal == null ? AuditEvent.Outcome.DONE : AuditEvent.Outcome.REFUSED,
                refusal == null ? null : refusal.reason(),
                command.origin(),
                Map.of(),
                Map.of());
    }
}
