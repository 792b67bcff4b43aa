package dev.keywright.application.leak;

import dev.keywright.application.Foundation;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.member.Invitations;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.session.Sessions;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class ReportLeakUseCase implements ReportLeak {

    private final Foundation foundation;
    private final SecretDigester digester;
    private final ApiKeys apiKeys;
    private final Sessions sessions;
    private final Invitations invitations;
    private final LeakEvents events;

    ReportLeakUseCase(
            Foundation foundation,
            SecretDigester digester,
            ApiKeys apiKeys,
            Sessions sessions,
            Invitations invitations,
            LeakEvents events) {
        this.foundation = foundation;
        this.digester = digester;
        this.apiKeys = apiKeys;
        this.sessions = sessions;
        this.invitations = invitations;
        this.events = events;
    }

    @Override
    public void report(Command command) {
        List<SecretDigest> digests = digester.candidates(command.secret());
        switch (command.secret().prefix()) {
            case PRIVATE_KEY, SERVICE_KEY -> endClientSecret(digests, command.origin());
            case SESSION -> endSession(digests, command.origin());
            case INVITATION -> withdrawInvitation(digests, command.origin());
        }
    }

    private void endClientSecret(List<SecretDigest> digests, Origin origin) {
        foundation.inTransaction(() -> {
            Optional<ApiKeys.SecretPlace> place = apiKeys.findSecret(digests);
            place.flatMap(found -> apiKeys.lock(found.workspace(), found.key()))
                    .ifPresent(key -> endSecret(key, place.orElseThrow(), origin));
            return true;
        });
    }

    private void endSecret(ApiKey key, ApiKeys.SecretPlace place, Origin origin) {
        Instant now = foundation.now();
        KeyStatus status = key.status(now);
        boolean mayWorkAgain = status == KeyStatus.ACTIVE || status == KeyStatus.DISABLED;
        boolean isLive =
                key.liveSecrets(now).stream().anyMatch(secret -> secret.id().equals(place.secret()));
        if (mayWorkAgain && isLive) {
            ApiKey without = key.withSecretEnded(place.secret(), now);
            apiKeys.update(without);
            events.ofKey(without, place.secret(), origin);
        }
    }

    private void endSession(List<SecretDigest> digests, Origin origin) {
        Optional<Session> session = sessions.find(digests).toCompletableFuture().join();
        foundation.inTransaction(() -> {
            session.filter(found -> !found.isExpired(foundation.now())).ifPresent(found -> {
                sessions.end(found.id());
                events.ofSession(found, origin);
            });
            return true;
        });
    }

    private void withdrawInvitation(List<SecretDigest> digests, Origin origin) {
        foundation.inTransaction(() -> {
            invitations
                    .take(digests)
                    .filter(found -> !found.isExpired(foundation.now()))
                    .ifPresent(found -> events.ofInvitation(found, origin));
            return true;
        });
    }
}
