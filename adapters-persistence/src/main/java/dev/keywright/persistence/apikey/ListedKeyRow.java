package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.role.RoleName;
import dev.keywright.persistence.member.UserRow;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key}, joined with its user's, the role that it has now, and its rotation. */
record ListedKeyRow(
        @Nested ApiKeyRow key,
        @Nullable RoleName currentRole,
        @Nested("owner") @Nullable UserRow owner,
        @Nested KeyPolicyRow policy,
        @Nested("rotation") @Nullable KeyRotationRow rotation,
        @Nested KeyRestrictionsRow restrictions) {

    ListedKey toListedKey(List<KeySecret> secrets) {
        return new ListedKey(
                key.toApiKey(secrets),
                currentRole,
                owner == null ? null : owner.toUser(),
                policy.toPolicy(),
                rotation == null ? null : rotation.toRotation(),
                restrictions.toRestrictions());
    }
}
