package dev.keywright.application.member;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.Name;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import java.util.Map;
import java.util.Optional;

final class AcceptInvitationUseCase implements AcceptInvitation {

    private final Foundation foundation;
    private final Changes changes;
    private final SecretDigester digester;
    private final Passwords passwords;
    private final Users users;
    private final Members members;
    private final Invitations invitations;

    AcceptInvitationUseCase(
            Foundation foundation,
            Changes changes,
            SecretDigester digester,
            Passwords passwords,
            Users users,
            Members members,
            Invitations invitations) {
        this.foundation = foundation;
        this.changes = changes;
        this.digester = digester;
        this.passwords = passwords;
        this.users = users;
        this.members = members;
        this.invitations = invitations;
    }

    @Override
    public Member accept(Command command) {
        return foundation.inTransaction(() -> {
            Invitation invitation = invitations
                    .take(digester.candidates(command.token()))
                    .filter(found -> !found.isExpired(foundation.now()))
                    .orElseThrow(MemberRefusal.InvitationNotValid::new);
            members.lockAll(invitation.workspace());
            Member invited = members.find(invitation.workspace(), invitation.user())
                    .filter(found -> found.status() == MemberStatus.INVITED)
                    .orElseThrow(MemberRefusal.InvitationNotValid::new);
            User user = withPassword(invited.user(), command.displayName(), command.password());
            Member accepted = invited.accepted(user, foundation.now());
            members.update(accepted);
            changes.byMember(accepted, command.origin())
                    .record(
                            AuditAction.INVITATION_ACCEPTED,
                            Target.member(user),
                            Map.of("status", "invited"),
                            Map.of("status", "active"));
            return accepted;
        });
    }

    private User withPassword(User user, Name displayName, Password password) {
        Optional<PasswordHash> present = users.findPassword(user.id());
        if (present.isEmpty() && users.setFirstPassword(user.id(), passwords.hash(password))) {
            User named = user.named(displayName);
            users.update(named);
            return named;
        }
        PasswordHash theirs = present.or(() -> users.findPassword(user.id())).orElseThrow();
        if (!passwords.matches(password, theirs)) {
            throw new MemberRefusal.PasswordMismatch();
        }
        return user;
    }
}
