package dev.keywright.domain.member;

import dev.keywright.domain.Refusal;

/** What can be refused about members and invitations. */
public abstract sealed class MemberRefusal extends Refusal {

    private MemberRefusal(String message) {
        super(message);
    }

    /** The change would leave the workspace without an Owner. */
    public static final class LastOwner extends MemberRefusal {

        public LastOwner() {
            super("This is the workspace's last active Owner. Make another member Owner first.");
        }
    }

    /** The workspace has no such member. */
    public static final class MemberNotFound extends MemberRefusal {

        public MemberNotFound() {
            super("This workspace has no such member. GET …/members lists those it has.");
        }
    }

    /** Whoever is invited is a member already. */
    public static final class AlreadyMember extends MemberRefusal {

        public AlreadyMember(EmailAddress email) {
            super(
                    email
                            + " is a member of this workspace already. Change the role there, or remove the member to invite again.");
        }
    }

    /** The invitation's token was never given out, was used, has expired, or was withdrawn: these look the same. */
    public static final class InvitationNotValid extends MemberRefusal {

        public InvitationNotValid() {
            super(
                    "This invitation isn't valid: it was used, withdrawn, or is older than 7 days. Ask an Owner to invite you again.");
        }
    }

    /** The invited user set a password elsewhere meanwhile, and what was given isn't it. */
    public static final class PasswordMismatch extends MemberRefusal {

        public PasswordMismatch() {
            super("This user has a password already, and this isn't it. Accept with the password you sign in with.");
        }
    }
}
