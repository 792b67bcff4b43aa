package dev.keywright.application.member;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Stores memberships. All methods take part in the thread's transaction. */
public interface Members {

    /** Until the transaction ends, nobody else changes the members of that workspace, nor the workspace itself. */
    void lockAll(WorkspaceId workspace);

    /**
     * @throws dev.keywright.domain.member.MemberRefusal.AlreadyMember if the user has a membership there. Nothing more can be done in the
     *     transaction then.
     */
    void add(Member member);

    Optional<Member> find(WorkspaceId workspace, UserId user);

    /** Stores role, status, and when the member joined. */
    void update(Member member);

    /** Removes the membership, and withdraws its invitations. */
    void remove(WorkspaceId workspace, UserId user);

    int countActiveOwners(WorkspaceId workspace);

    /** The members of a workspace, newest first. */
    Page<Member> list(WorkspaceId workspace, PageRequest page);

    /** All memberships of a user, in whatever status, newest first. */
    List<Member> listOf(UserId user);
}
