package dev.keywright.rest.session;

import org.jspecify.annotations.Nullable;

/** Asks for a session. */
record SignInBody(@Nullable String email, @Nullable String password) {

    /** Says nothing, lest a log has the password. */
    @Override
    public String toString() {
        return "SignInBody";
    }
}
