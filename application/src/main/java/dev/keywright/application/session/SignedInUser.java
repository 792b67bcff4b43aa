package dev.keywright.application.session;

import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.domain.access.AccessRefusal;

/** What only a person can do who has signed in: a key has neither sessions nor a password. */
final class SignedInUser {

    private SignedInUser() {}

    /** @throws AccessRefusal.UserRequired if the caller is a key */
    static Caller.SignedIn of(Call call) {
        if (call.caller() instanceof Caller.SignedIn person) {
            return person;
        }
        throw AccessRefusal.UserRequired.withSession();
    }
}
