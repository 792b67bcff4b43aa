package dev.keywright.application.integration;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores integrations with their sealed secrets. All methods take part in the thread's transaction. */
public interface Integrations {

    /**
     * @throws dev.keywright.domain.integration.IntegrationRefusal.NameTaken if the workspace has an integration of that name. Nothing more
     *     can be done in the transaction then.
     */
    void add(Integration integration, SealedSecret secret);

    /**
     * The integration, if it is that workspace's own, or shared with it: accepted, or interrupted since.
     *
     * @param now decides which shares are over
     */
    Optional<ListedIntegration> find(WorkspaceId workspace, IntegrationId integration, Instant now);

    /** The integration, if it is that workspace's own, with nobody else changing or using it until the transaction ends. */
    Optional<Integration> lock(WorkspaceId workspace, IntegrationId integration);

    /**
     * Stores the name.
     *
     * @throws dev.keywright.domain.integration.IntegrationRefusal.NameTaken as {@link #add}
     */
    void rename(Integration integration);

    /** Stores which secret it holds, and the secret. */
    void replaceSecret(Integration integration, SealedSecret secret);

    /** The integrations that hold a secret of that key, newest first. */
    List<Holder> holding(ClientId key);

    /** @param lastUsedAt when a token was last had through it, to about 10 seconds, or null for never */
    record Holder(Integration integration, @Nullable Instant lastUsedAt) {}

    /** Removes it with its shares. */
    void remove(IntegrationId integration);

    /**
     * The workspace's own integrations and those that are shared with it, as {@link #find} has it, newest first; the latter count from when
     * they were offered.
     *
     * @param now decides which shares are over
     */
    Page<ListedIntegration> list(WorkspaceId workspace, Instant now, PageRequest page);
}
