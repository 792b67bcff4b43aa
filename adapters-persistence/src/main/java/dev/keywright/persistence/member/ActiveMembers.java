package dev.keywright.persistence.member;

import dev.keywright.application.access.ActiveMember;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads an active membership with all that decides its rights in one statement, since whatever a member does begins with it. */
public final class ActiveMembers {

    private ActiveMembers() {}

    /** The membership, if it is active. */
    public static Optional<ActiveMember> find(WorkspaceId workspace, UserId user, Handle handle) {
        return handle.createQuery("""
                        select %s, w.platform, r.scopes as role_scopes
                        from membership m
                        join app_user u on u.id = m.user_id
                        join workspace w on w.id = m.workspace_id
                        left join workspace_role r on r.workspace_id = m.workspace_id and r.name = m.role
                        where m.workspace_id = :workspace and m.user_id = :user and m.status = :active
                        """.formatted(MemberRow.COLUMNS))
                .bind("workspace", workspace)
                .bind("user", user)
                .bind("active", MemberStatus.ACTIVE)
                .mapTo(ActiveMemberRow.class)
                .findOne()
                .map(ActiveMemberRow::toActiveMember);
    }
}
