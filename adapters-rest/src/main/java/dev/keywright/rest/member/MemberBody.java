package dev.keywright.rest.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as answers show it. */
record MemberBody(
        UserBody user, String role, String status, @Nullable Instant joinedAt) {

    record UserBody(UUID id, String email, @Nullable String displayName) {}
}
