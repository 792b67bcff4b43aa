package dev.keywright.application.integration;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores shares. All methods take part in the thread's transaction. */
public interface Shares {

    /**
     * @param now decides which share with the same destination is over, and so no longer in the way
     * @throws dev.keywright.domain.integration.ShareRefusal.AlreadyShared if the integration has an open share with that destination. Nothing
     *     more can be done in the transaction then.
     */
    void add(Share share, Instant now);

    /** The share, with nobody else changing it, or having a token by it, until the transaction ends. */
    Optional<Share> lock(ShareId share);

    /** As {@link #lock}, the share of that integration that the destination has accepted and isn't over, if there is one. */
    Optional<Share> lockAccepted(IntegrationId integration, WorkspaceId destination, Instant now);

    /** As {@link #lock}, every open share of the integration. */
    List<Share> lockOpen(IntegrationId integration, Instant now);

    /** As {@link #lock}, every share in use whose source or destination that workspace is. */
    List<Share> lockInUse(WorkspaceId workspace, Instant now);

    /** Stores where the share stands, and when it was accepted. */
    void update(Share share);

    /** The share with what belongs to it. */
    Optional<ListedShare> find(ShareId share, Instant now);

    /** The shares of an integration that are accepted, or may still be, newest first. */
    List<ListedShare> listOpen(IntegrationId integration, Instant now);

    /** All shares of an integration, those that are over included, newest first. */
    Page<ListedShare> listOf(IntegrationId integration, Instant now, PageRequest page);

    /** The shares that wait for that workspace's answer, newest first. */
    Page<ListedShare> listWaiting(WorkspaceId destination, Instant now, PageRequest page);
}
