package dev.keywright.application.apikey;

import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleName;
import org.jspecify.annotations.Nullable;

/**
 * A key with what others decide about it.
 *
 * @param role the service key's own, or the one that the private key's member has now; null if the member is gone
 * @param user whose private key it is, or null for a service key
 */
public record ListedKey(
        ApiKey key, @Nullable RoleName role, @Nullable User user) {}
