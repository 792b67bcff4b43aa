package dev.keywright.application.member;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.Map;
import java.util.Optional;

final class InviteMemberUseCase implements InviteMember {

    private final Foundation foundation;
    private final Changes changes;
    private final Actors actors;
    private final SecretDigester digester;
    private final Users users;
    private final Members members;
    private final Invitations invitations;

    InviteMemberUseCase(
            Foundation foundation,
            Changes changes,
            Actors actors,
            SecretDigester digester,
            Users users,
            Members members,
            Invitations invitations) {
        this.foundation = foundation;
        this.changes = changes;
        this.actors = actors;
        this.digester = digester;
        this.users = users;
        this.members = members;
        this.invitations = invitations;
    }

    @Override
    public Result invite(Command command) {
        Target attempted = Target.newMember(command.email());
        return changes.alone(
                command.workspace(),
                () -> members.lockAll(command.workspace()),
                command.call(),
                AuditAction.MEMBER_INVITED,
                attempted,
                change -> {
                    change.actor().require(Scope.MEMBER_WRITE);
                    Role role = actors.roleNamed(command.role(), command.workspace());
                    change.actor().requireMayGrant(role);
                    User user = users.addIfAbsent(
                            new User(new UserId(foundation.newId()), command.email(), null, change.now()));
                    Member member = users.findPassword(user.id()).isPresent()
                            ? Member.joined(command.workspace(), user, role.name(), change.now())
                            : Member.invited(command.workspace(), user, role.name(), change.now());
                    store(member);
                    change.record(
                            AuditAction.MEMBER_INVITED,
                            Target.member(user),
                            Map.of("role", role.name().value()));
                    return new Result(member, member.isActive() ? null : invitationFor(member, change));
                });
    }

    private void store(Member member) {
        Optional<Member> present =
                members.find(member.workspace(), member.user().id());
        if (present.isEmpty()) {
            members.add(member);
        } else if (present.get().status() == MemberStatus.INVITED) {
            members.update(member);
        } else {
            throw new MemberRefusal.AlreadyMember(member.user().email());
        }
    }

    private NewInvitation invitationFor(Member member, Change change) {
        Secret token = foundation.newSecret(SecretPrefix.INVITATION);
        Invitation invitation =
                Invitation.create(new InvitationId(foundation.newId()), member, digester.digest(token), change.now());
        invitations.withdraw(member.workspace(), member.user().id());
        invitations.add(invitation);
        return new NewInvitation(token, invitation.expiresAt());
    }
}
