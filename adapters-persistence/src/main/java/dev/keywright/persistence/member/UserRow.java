package dev.keywright.persistence.member;

import dev.keywright.domain.Name;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import java.time.Instant;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** A row of {@code app_user}, or null where an outer join found none. */
public record UserRow(
        @PropagateNull UserId id,
        EmailAddress email,
        @Nullable Name displayName,
        Instant createdAt) {

    public User toUser() {
        return new User(id, email, displayName, createdAt);
    }
}
