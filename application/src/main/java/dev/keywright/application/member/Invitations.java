package dev.keywright.application.member;

import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores the invitations that weren't accepted yet. All methods take part in the thread's transaction. */
public interface Invitations {

    void add(Invitation invitation);

    /**
     * Removes the invitation with one of those digests, and returns it, expired or not: of several at the same time, one gets it.
     */
    Optional<Invitation> take(List<SecretDigest> digests);

    /** Removes the invitations of that user to that workspace. */
    void withdraw(WorkspaceId workspace, UserId user);

    /**
     * Removes invitations that have expired; whoever was invited stays so, and can be invited again.
     *
     * @param most how many at once
     * @return how many there were
     */
    int removeExpired(Instant now, int most);
}
