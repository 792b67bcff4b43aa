package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives a step a bearer token of the key that an integration holds. The token has the key's rights, which may be more than the caller's: to
 * let who may use the integration do what its key may do is what an integration is for.
 *
 * <p>As strict as the token endpoint: no token leaves before its issuance is durable and in the audit trail; and none is issued once the key
 * was revoked, its secret ended, its member stopped, one of the workspaces deactivated, or the share ended. A token that was had by a share
 * ends with the share.
 */
@FunctionalInterface
public interface UseIntegration {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.use}
     * @throws dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound if the workspace has no such integration, of its own or
     *     shared with it
     * @throws dev.keywright.domain.integration.IntegrationRefusal.Unusable if its credential gets no token, with the reason
     * @throws dev.keywright.domain.integration.IntegrationRefusal.UnusableHere if another workspace shares it and it gets no token; the reason
     *     is that workspace's to know
     * @throws dev.keywright.domain.integration.IntegrationRefusal.DailyUsesSpent if the share allows no more tokens today
     * @throws dev.keywright.domain.access.AccessRefusal.NetworkNotAllowed if the key may not be used from there
     * @throws dev.keywright.domain.token.TokenRefusal.InvalidScope if more is wanted than the key may do, or the share allows
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached, or too many ask at the same time
     */
    IssueToken.Result use(Command command);

    /**
     * @param workspace the one that uses it
     * @param scopes what is wanted; empty for all that the key may do and the share allows
     * @param from the client's address, or null if it isn't known
     */
    record Command(
            Call call,
            WorkspaceId workspace,
            IntegrationId integration,
            SortedSet<Scope> scopes,
            @Nullable IpAddress from) {}
}
