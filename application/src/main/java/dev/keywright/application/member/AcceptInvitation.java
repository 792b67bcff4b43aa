package dev.keywright.application.member;

import dev.keywright.domain.Name;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;

/**
 * Takes up the one membership that an invitation is for. It sets the user's name and password, unless the user has them by now from
 * another invitation: then the password must be that one, so that no workspace's invitation opens what the user is in another.
 */
@FunctionalInterface
public interface AcceptInvitation {

    /**
     * @throws dev.keywright.domain.member.MemberRefusal.InvitationNotValid if the token is unknown, used, withdrawn, or older than 7 days
     * @throws dev.keywright.domain.member.MemberRefusal.PasswordMismatch if the user has another password
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures where failures are counted, after too many of them
     */
    Member accept(Command command);

    record Command(Secret token, Name displayName, Password password, Origin origin) {}
}
