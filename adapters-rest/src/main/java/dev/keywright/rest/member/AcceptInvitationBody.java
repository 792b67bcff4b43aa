package dev.keywright.rest.member;

import org.jspecify.annotations.Nullable;

/** Takes up a membership. */
record AcceptInvitationBody(
        @Nullable String token,
        @Nullable String displayName,
        @Nullable String password) {

    /** Says nothing, lest a log has the password or the token. */
    @Override
    public String toString() {
        return "AcceptInvitationBody";
    }
}
