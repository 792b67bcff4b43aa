package dev.keywright.application.member;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;

/** Accepting invitations, where too many failures make the next attempt be refused without a look at its token. */
final class ThrottledAcceptInvitation implements AcceptInvitation {

    private final AcceptInvitation acceptInvitation;
    private final FailedAttempts failedAttempts;

    ThrottledAcceptInvitation(AcceptInvitation acceptInvitation, FailedAttempts failedAttempts) {
        this.acceptInvitation = acceptInvitation;
        this.failedAttempts = failedAttempts;
    }

    @Override
    public Member accept(Command command) {
        Attempt attempt = Attempt.toAcceptInvitation(command.origin());
        failedAttempts.refuseIfTooMany(attempt);
        try {
            return acceptInvitation.accept(command);
        } catch (MemberRefusal.InvitationNotValid | MemberRefusal.PasswordMismatch failure) {
            failedAttempts.add(attempt);
            throw failure;
        }
    }
}
