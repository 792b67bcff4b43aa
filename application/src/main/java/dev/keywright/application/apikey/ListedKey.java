package dev.keywright.application.apikey;

import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key with what others decide about it.
 *
 * @param role the service key's own, or the one that the private key's member has now; null if the member is gone
 * @param user whose private key it is, or null for a service key
 * @param policy what its workspace demands of keys now
 * @param rotation the rotation that finishes by itself, if it has one; it may be over, {@link OpenRotation#isUnderWay} tells
 * @param restrictions what it is kept to besides its role
 */
public record ListedKey(
        ApiKey key,
        @Nullable RoleName role,
        @Nullable User user,
        KeyPolicy policy,
        @Nullable OpenRotation rotation,
        KeyRestrictions restrictions) {

    /** A key that is kept to nothing but its role. */
    public ListedKey(
            ApiKey key,
            @Nullable RoleName role,
            @Nullable User user,
            KeyPolicy policy,
            @Nullable OpenRotation rotation) {
        this(key, role, user, policy, rotation, KeyRestrictions.NONE);
    }

    /** Which of the demands the key doesn't meet; none for a key that has ended. */
    public List<KeyPolicy.Demand> unmetDemands(Instant now) {
        return switch (key.status(now)) {
            case ACTIVE, DISABLED -> policy.unmetBy(key, restrictions);
            case EXPIRED, REVOKED -> List.of();
        };
    }
}
