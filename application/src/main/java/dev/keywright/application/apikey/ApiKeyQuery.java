package dev.keywright.application.apikey;

import dev.keywright.application.PageRequest;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are wanted.
 *
 * @param now decides which have expired
 */
public record ApiKeyQuery(
        WorkspaceId workspace, KeyVisibility visibility, Filter filter, KeyOrder order, Instant now, PageRequest page) {

    /**
     * Which of the visible keys; null means any.
     *
     * @param role the role that the key has now
     * @param text part of the name or of the client ID, in any case
     * @param user whose private keys
     * @param endingBefore only keys that haven't ended, and will before this time
     */
    public record Filter(
            @Nullable KeyType type,
            @Nullable KeyStatus status,
            @Nullable RoleName role,
            @Nullable String text,
            @Nullable UserId user,
            @Nullable Instant endingBefore) {

        /** Every key. */
        public static final Filter ANY = new Filter(null, null, null, null);

        /** Whoever's keys, whenever they end. */
        public Filter(
                @Nullable KeyType type, @Nullable KeyStatus status, @Nullable RoleName role, @Nullable String text) {
            this(type, status, role, text, null, null);
        }
    }
}
