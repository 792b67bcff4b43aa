package dev.keywright.domain.member;

import dev.keywright.domain.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param displayName null until the person accepted an invitation
 */
public record User(UserId id, EmailAddress email, @Nullable Name displayName, Instant createdAt) {

    /** How others see this person: the display name, or the email address before there is one. */
    public String label() {
        return displayName == null ? email.value() : displayName.value();
    }

    public User named(Name newDisplayName) {
        return new User(id, email, newDisplayName, createdAt);
    }
}
