package dev.keywright.rest.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new member.
 *
 * @param invitation left out for who is a member at once
 */
record InvitedMemberBody(
        @JsonUnwrapped MemberBody member,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InvitationBody invitation) {

    /** Shown once. The link has the token in its fragment, which browsers don't send, so that no server's log gets it. */
    record InvitationBody(String token, URI url, Instant expiresAt) {

        /** Says nothing, lest a log has the token. */
        @Override
        public String toString() {
            return "InvitationBody";
        }
    }
}
