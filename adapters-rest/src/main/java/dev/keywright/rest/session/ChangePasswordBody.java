package dev.keywright.rest.session;

import org.jspecify.annotations.Nullable;

/** Asks for another password. */
record ChangePasswordBody(
        @Nullable String currentPassword, @Nullable String newPassword) {

    /** Says nothing, lest a log has the passwords. */
    @Override
    public String toString() {
        return "ChangePasswordBody";
    }
}
