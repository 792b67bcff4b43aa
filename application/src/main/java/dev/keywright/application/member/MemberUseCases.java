package dev.keywright.application.member;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.role.Scope;

/** Wires the use cases of members. */
public record MemberUseCases(
        InviteMember inviteMember,
        ListMembers listMembers,
        ChangeMember changeMember,
        RemoveMember removeMember,
        AcceptInvitation acceptInvitation) {

    public static MemberUseCases wire(
            Foundation foundation,
            Actors actors,
            Changes changes,
            SecretDigester digester,
            Passwords passwords,
            Users users,
            Members members,
            Invitations invitations,
            ApiKeys apiKeys,
            UserSessions sessions) {
        return new MemberUseCases(
                new InviteMemberUseCase(foundation, changes, actors, digester, users, members, invitations),
                query -> foundation.inTransaction(() -> {
                    actors.enter(query.call().caller(), query.workspace()).require(Scope.MEMBER_READ);
                    return members.list(query.workspace(), query.page());
                }),
                new ChangeMemberUseCase(changes, actors, members, sessions),
                new RemoveMemberUseCase(changes, actors, members, apiKeys),
                new AcceptInvitationUseCase(foundation, changes, digester, passwords, users, members, invitations));
    }

    /** These, where accepting invitations counts its failures, and is refused after too many. */
    public MemberUseCases throttledBy(FailedAttempts failedAttempts) {
        return new MemberUseCases(
                inviteMember,
                listMembers,
                changeMember,
                removeMember,
                new ThrottledAcceptInvitation(acceptInvitation, failedAttempts));
    }
}
