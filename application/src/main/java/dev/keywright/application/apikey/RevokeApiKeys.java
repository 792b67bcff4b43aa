package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revokes many keys of a workspace at once, for an incident, or tells which it would be: all of them, or none if anything fails. The calling
 * key is one of them if it fits.
 */
@FunctionalInterface
public interface RevokeApiKeys {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.manage} or without {@code apikey.write}
     */
    Result revoke(Command command);

    /** @param dryRun whether only to tell what would be revoked */
    record Command(Call call, WorkspaceId workspace, Filter filter, boolean dryRun) {}

    /**
     * Which of the keys that have neither been revoked nor expired; null means any.
     *
     * @param user whose private keys
     * @param role the role that the key has now
     * @param createdBefore the time before which it was made
     */
    record Filter(
            @Nullable UserId user,
            @Nullable RoleName role,
            @Nullable KeyType type,
            @Nullable Instant createdBefore) {

        /** Every key. */
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * What was, or would be, revoked.
     *
     * @param keys newest first, as they are now
     */
    record Result(List<Stopped> keys) {}

    /** @param tokensOfLastDay how many it was issued in the last 24 hours, those of the last few minutes aside */
    record Stopped(ListedKey key, long tokensOfLastDay) {}
}
