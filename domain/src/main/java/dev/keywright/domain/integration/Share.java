package dev.keywright.domain.integration;

import dev.keywright.domain.access.Owner;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets one other workspace use an integration. Only Owners make, accept, decline, confirm and end it: each needs an {@link Owner} of the right
 * workspace. A change returns a new value.
 *
 * @param source whose integration it is
 * @param destination who uses it; there may be no such workspace as long as it hasn't answered
 * @param awaiting whose answer is missing, or null unless it is pending
 * @param acceptedAt when the destination accepted, or null if it didn't
 */
public record Share(
        ShareId id,
        IntegrationId integration,
        WorkspaceId source,
        WorkspaceId destination,
        ShareState state,
        @Nullable Side awaiting,
        ShareTerms terms,
        Principal createdBy,
        Instant createdAt,
        @Nullable Instant acceptedAt) {

    /** One of the two workspaces. */
    public enum Side {
        SOURCE,
        DESTINATION
    }

    /**
     * A share that the destination must accept.
     *
     * @throws ShareRefusal.SharedWithItself if the destination is the source
     * @throws ShareRefusal.ExpiryPassed if it would be over at once
     */
    public static Share offer(
            ShareId id, Owner by, Integration integration, WorkspaceId destination, ShareTerms terms, Instant now) {
        if (!by.workspace().equals(integration.workspace())) {
            throw new IllegalArgumentException("an Owner of another workspace");
        }
        if (destination.equals(integration.workspace())) {
            throw new ShareRefusal.SharedWithItself();
        }
        if (terms.isExpired(now)) {
            throw new ShareRefusal.ExpiryPassed();
        }
        return new Share(
                id,
                integration.id(),
                integration.workspace(),
                destination,
                ShareState.PENDING,
                Side.DESTINATION,
                terms,
                by.principal(),
                now,
                null);
    }

    /** Where it stands at that moment: one whose time is over has ended. */
    public ShareState state(Instant now) {
        return isOpen(now) || state == ShareState.DECLINED ? state : ShareState.ENDED;
    }

    /** Whether it is accepted, or may still be. */
    public boolean isOpen(Instant now) {
        return (state == ShareState.PENDING || state == ShareState.ACCEPTED) && !terms.isExpired(now);
    }

    /** Whether the destination may use the integration at that moment, as far as the share decides it. */
    public boolean isUsable(Instant now) {
        return state(now) == ShareState.ACCEPTED;
    }

    /**
     * Accepted by the destination.
     *
     * @throws ShareRefusal.NotPending if it doesn't wait for the destination's answer
     */
    public Share accepted(Owner by, Instant now) {
        requireAwaiting(Side.DESTINATION, by, destination, now);
        return with(ShareState.ACCEPTED, null, now);
    }

    /**
     * Declined by the destination.
     *
     * @throws ShareRefusal.NotPending if it doesn't wait for the destination's answer
     */
    public Share declined(Owner by, Instant now) {
        requireAwaiting(Side.DESTINATION, by, destination, now);
        return with(ShareState.DECLINED, null, acceptedAt);
    }

    /**
     * In use again, by the source's word, after one of the workspaces was deactivated.
     *
     * @throws ShareRefusal.NotPending if it doesn't wait for the source's word
     */
    public Share confirmed(Owner by, Instant now) {
        requireAwaiting(Side.SOURCE, by, source, now);
        return with(ShareState.ACCEPTED, null, acceptedAt);
    }

    /** Over for good, by either side or because the integration is. */
    public Share ended() {
        return with(ShareState.ENDED, null, acceptedAt);
    }

    /** Stopped until the source confirms, because one of the workspaces was deactivated; unless it isn't in use. */
    public Share interrupted() {
        return state == ShareState.ACCEPTED ? with(ShareState.PENDING, Side.SOURCE, acceptedAt) : this;
    }

    private void requireAwaiting(Side side, Owner by, WorkspaceId workspace, Instant now) {
        if (!by.workspace().equals(workspace)) {
            throw new IllegalArgumentException("an Owner of another workspace");
        }
        if (!isOpen(now) || awaiting != side) {
            throw new ShareRefusal.NotPending(state(now));
        }
    }

    private Share with(ShareState newState, @Nullable Side newAwaiting, @Nullable Instant newAcceptedAt) {
        return new Share(
                id,
                integration,
                source,
                destination,
                newState,
                newAwaiting,
                terms,
                createdBy,
                createdAt,
                newAcceptedAt);
    }
}
