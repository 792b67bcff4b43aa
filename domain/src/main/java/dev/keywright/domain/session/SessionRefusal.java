package dev.keywright.domain.session;

import dev.keywright.domain.Refusal;

/** What can be refused about a user's sessions and password. */
public abstract sealed class SessionRefusal extends Refusal {

    private SessionRefusal(String message) {
        super(message);
    }

    /** The user has no such session: it was never begun, has ended, or is someone else's; these look the same. */
    public static final class SessionNotFound extends SessionRefusal {

        public SessionNotFound() {
            super("You have no such session. GET /v1/sessions lists those you have.");
        }
    }

    /** The password that was to prove who asks is wrong. */
    public static final class WrongPassword extends SessionRefusal {

        public WrongPassword() {
            super("This isn't your password. Nothing was changed.");
        }
    }
}
