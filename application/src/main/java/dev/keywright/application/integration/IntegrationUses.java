package dev.keywright.application.integration;

import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that are had through integrations. All methods take part in the thread's transaction. */
public interface IntegrationUses {

    /**
     * What that workspace may use, as far as it can be known before it is used: its own integration, or one whose share it has accepted, in
     * whatever state that share is now.
     */
    Optional<Usable> find(WorkspaceId using, IntegrationId integration);

    /**
     * @param secret what it holds
     * @param share by which a workspace uses it that isn't its own, else null
     */
    record Usable(
            Integration integration,
            SealedSecret secret,
            @Nullable Share share) {}

    /**
     * Records that a token is issued through the integration, if all of this is so when the statement runs: the secret is one of the key's
     * and the key is live; the integration is there; and, for another workspace than its own, the share is accepted and not over, its uses
     * of that day of UTC aren't spent, and that workspace is active. The use is counted with it, exactly, however many ask at the same time.
     * Who ends the share, or removes the integration, meanwhile waits for this transaction, or was first.
     *
     * <p>It notes, too, that key, secret, integration and share were used; all but the share at most once in 10 seconds.
     *
     * @return the key with the secret, or empty if any of it isn't so: then nothing was recorded
     */
    Optional<LiveCredential> record(Use use);

    /**
     * @param share by which a workspace uses it that isn't its own, else null
     * @param secret what {@link dev.keywright.application.secret.SecretDigester#candidates} made of the secret that it holds
     * @param usedIn the workspace that uses it
     * @param usedBy who uses it there
     * @param issuedAt the token's {@code iat}, in whole seconds
     */
    record Use(
            TokenId token,
            IntegrationId integration,
            @Nullable ShareId share,
            ClientId key,
            List<SecretDigest> secret,
            WorkspaceId usedIn,
            Principal usedBy,
            Instant issuedAt,
            Instant expiresAt,
            Instant now) {
        public Use {
            secret = List.copyOf(secret);
        }
    }

    /**
     * Revokes the tokens that were had through the integration and may still be good.
     *
     * @param share those that were had by it only, or null for all
     */
    void revokeTokens(IntegrationId integration, @Nullable ShareId share, Instant now);
}
