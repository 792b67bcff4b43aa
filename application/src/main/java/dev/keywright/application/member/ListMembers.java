package dev.keywright.application.member;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.workspace.WorkspaceId;

/** Lists the members of a workspace, newest first. */
@FunctionalInterface
public interface ListMembers {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code member.read}
     */
    Page<Member> list(Query query);

    record Query(Call call, WorkspaceId workspace, PageRequest page) {}
}
