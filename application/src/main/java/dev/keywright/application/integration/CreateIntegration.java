package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Creates an integration that holds a credential of its workspace, which is proven before it is stored. */
@FunctionalInterface
public interface CreateIntegration {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code integration.write}
     * @throws dev.keywright.domain.integration.IntegrationRefusal.NameTaken if the workspace has an integration of that name
     * @throws dev.keywright.domain.integration.IntegrationRefusal.CredentialWrong if the client is unknown or the secret isn't its
     * @throws dev.keywright.domain.integration.IntegrationRefusal.CredentialDead if the secret is right, and gets no token
     * @throws dev.keywright.domain.integration.IntegrationRefusal.CredentialOfAnotherWorkspace if the key is another workspace's
     * @throws dev.keywright.domain.Refusal for a new service key, as {@link dev.keywright.application.apikey.CreateServiceKey} has it
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures after too many wrong secrets, whether or not this one is right
     */
    ListedIntegration create(Command command);

    record Command(Call call, WorkspaceId workspace, Name name, Source source) {}

    /** Where the credential comes from. */
    sealed interface Source {}

    /** A key that is there, whose secret the caller knows. It has no {@code toString} that tells the secret. */
    record Presented(ClientId key, Secret secret) implements Source {}

    /**
     * A service key that is made for it, whose secret nobody ever sees.
     *
     * @param expiresAt when the key shall end, or null for never
     */
    record NewServiceKey(
            Name name,
            RoleName role,
            Description description,
            @Nullable Instant expiresAt) implements Source {}
}
