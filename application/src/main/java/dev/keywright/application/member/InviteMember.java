package dev.keywright.application.member;

import dev.keywright.application.access.Call;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a role in a workspace. Who has a password already is a member at once; anyone else gets an invitation. Inviting
 * someone again who hasn't accepted yet sets the role anew and replaces the invitation.
 */
@FunctionalInterface
public interface InviteMember {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code member.write}, or if the role holds more than the
     *     caller's
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the role is Owner and the caller's isn't
     * @throws dev.keywright.domain.role.RoleRefusal.UnknownRole if the workspace has no such role
     * @throws dev.keywright.domain.member.MemberRefusal.AlreadyMember if the person is a member there, active or disabled
     */
    Result invite(Command command);

    record Command(Call call, WorkspaceId workspace, EmailAddress email, RoleName role) {}

    /** @param invitation null if the person is a member at once */
    record Result(Member member, @Nullable NewInvitation invitation) {}

    /** An invitation's token, which can't be had again. */
    record NewInvitation(Secret token, Instant expiresAt) {}
}
