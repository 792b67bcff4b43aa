package dev.keywright.application.member;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.anId;

import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/** Makes members to test with. */
public final class MemberBuilder {
    private WorkspaceId workspace = new WorkspaceId(anId());
    private User user = aUser();
    private RoleName role = Preset.VIEWER.roleName();
    private MemberStatus status = MemberStatus.ACTIVE;
    private Instant createdAt = NOW;

    public MemberBuilder in(Workspace newWorkspace) {
        workspace = newWorkspace.id();
        return this;
    }

    public MemberBuilder who(User newUser) {
        user = newUser;
        return this;
    }

    public MemberBuilder withRole(RoleName newRole) {
        role = newRole;
        return this;
    }

    public MemberBuilder withRole(Preset preset) {
        return withRole(preset.roleName());
    }

    public MemberBuilder invited() {
        status = MemberStatus.INVITED;
        return this;
    }

    public MemberBuilder disabled() {
        status = MemberStatus.DISABLED;
        return this;
    }

    public MemberBuilder since(Instant newCreatedAt) {
        createdAt = newCreatedAt;
        return this;
    }

    public Member build() {
        Instant joinedAt = status == MemberStatus.INVITED ? null : createdAt;
        return new Member(workspace, user, role, status, createdAt, joinedAt);
    }
}
