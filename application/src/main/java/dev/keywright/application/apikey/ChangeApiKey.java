package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Description;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a key is kept to besides its role, and its description. Once this returns, no node issues a token that goes beyond it, and
 * tokens that do are refused where this system checks them. Who loosens a key must hold all that its role holds.
 */
@FunctionalInterface
public interface ChangeApiKey {

    /**
     * @return the key as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.write}, or if the key is loosened and its role
     *     holds scopes that the caller doesn't
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if an Owner's key is loosened by who isn't one
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.KeyEnded if it is revoked or expired
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ScopesBeyondRole as {@link CreatePrivateKey} has it
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.NetworksNotAllowed likewise
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.BeyondOwnRestrictions likewise
     */
    ListedKey change(Command command);

    /**
     * @param description the new one, or null for the present one
     * @param change makes the new restrictions of those there are, and does nothing else
     */
    record Command(
            Call call,
            WorkspaceId workspace,
            ClientId key,
            @Nullable Description description,
            UnaryOperator<KeyRestrictions> change) {}
}
