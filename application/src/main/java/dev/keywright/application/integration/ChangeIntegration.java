package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Name;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Gives an integration another name, or another secret of its key, which is proven before it is stored. */
@FunctionalInterface
public interface ChangeIntegration {

    /**
     * @return the integration as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.write}
     * @throws dev.keywright.domain.integration.IntegrationRefusal as {@link CreateIntegration}; and
     *     {@link dev.keywright.domain.integration.IntegrationRefusal.IntegrationNotFound} if the workspace has no such integration of its own
     * @throws dev.keywright.domain.integration.IntegrationRefusal.SharedFromElsewhere if it is another workspace's, which alone may change it
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures after too many wrong secrets, whether or not this one is right
     */
    ListedIntegration change(Command command);

    /**
     * @param name null to keep it
     * @param secret null to keep it
     */
    record Command(
            Call call,
            WorkspaceId workspace,
            IntegrationId integration,
            @Nullable Name name,
            @Nullable Secret secret) {}
}
