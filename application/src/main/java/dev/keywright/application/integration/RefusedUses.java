package dev.keywright.application.integration;

import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Finds out why a use was refused: the integration's own workspace is told, another one learns less. */
final class RefusedUses {

    private final Credentials credentials;
    private final Shares shares;

    RefusedUses(Credentials credentials, Shares shares) {
        this.credentials = credentials;
        this.shares = shares;
    }

    IntegrationRefusal reason(IntegrationUses.Usable usable, WorkspaceId using, Instant now) {
        Integration integration = usable.integration();
        Optional<CredentialFault> fault = credentials
                .find(integration.key(), integration.secret())
                .map(credential -> credential.fault(now))
                .orElseGet(() -> Optional.of(CredentialFault.SECRET_ENDED));
        Share share = usable.share();
        if (share == null) {
            return new IntegrationRefusal.Unusable(fault.orElse(CredentialFault.CHANGED_MEANWHILE));
        }
        if (fault.isPresent()) {
            return new IntegrationRefusal.UnusableHere(
                    integration, using, fault.get().text());
        }
        return ofShare(integration, using, share, now);
    }

    private IntegrationRefusal ofShare(Integration integration, WorkspaceId using, Share before, Instant now) {
        Share share = shares.lock(before.id()).orElse(before.ended());
        if (share.awaiting() == Share.Side.SOURCE) {
            return new IntegrationRefusal.UnusableHere(
                    integration, using, "the share was interrupted and the source hasn't confirmed it");
        }
        if (!share.isUsable(now)) {
            return new IntegrationRefusal.IntegrationNotFound();
        }
        return share.terms().usesPerDay() == null
                ? new IntegrationRefusal.UnusableHere(integration, using, "the workspace that uses it is deactivated")
                : new IntegrationRefusal.DailyUsesSpent(share.terms().usesPerDay());
    }
}
