package dev.keywright.domain.integration;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client ID with a secret of it, and all that decides whether it gets a token.
 *
 * @param workspace the key's
 * @param lifecycle the key's
 * @param secretExpiresAt from when on the secret doesn't work, or null for as long as its key does
 * @param secretEnded whether the secret was ended, whatever the clocks say
 * @param workspaceActive whether the key's workspace is active
 * @param memberActive whether the member whose private key it is is active; true for a service key
 */
public record Credential(
        ClientId key,
        SecretId secret,
        WorkspaceId workspace,
        Lifecycle lifecycle,
        @Nullable Instant secretExpiresAt,
        boolean secretEnded,
        boolean workspaceActive,
        boolean memberActive) {

    /** Why it gets no token at that moment, or empty if it does. */
    public Optional<CredentialFault> fault(Instant now) {
        KeyStatus status = lifecycle.status(now);
        if (status != KeyStatus.ACTIVE) {
            return Optional.of(CredentialFault.of(status));
        }
        if (secretEnded || (secretExpiresAt != null && !now.isBefore(secretExpiresAt))) {
            return Optional.of(CredentialFault.SECRET_ENDED);
        }
        if (!memberActive) {
            return Optional.of(CredentialFault.MEMBER_GONE);
        }
        return workspaceActive ? Optional.empty() : Optional.of(CredentialFault.WORKSPACE_DEACTIVATED);
    }

    /**
     * This credential as one that an integration of that workspace may hold. An integration holds keys of its own workspace only: else a
     * credential could cross the border without anybody there having shared it.
     *
     * @throws IntegrationRefusal.CredentialOfAnotherWorkspace if its key is another workspace's
     * @throws IntegrationRefusal.CredentialDead if it gets no token
     */
    public ProvenCredential proveFor(WorkspaceId integrationsWorkspace, Instant now) {
        if (!workspace.equals(integrationsWorkspace)) {
            throw new IntegrationRefusal.CredentialOfAnotherWorkspace();
        }
        fault(now).ifPresent(fault -> {
            throw new IntegrationRefusal.CredentialDead(fault);
        });
        return new ProvenCredential(workspace, key, secret);
    }
}
