package dev.keywright.persistence.apikey;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** The columns {@link LiveKeys#COLUMNS} of a live key. */
record LiveKeyRow(
        ClientId clientId,
        KeyType type,
        Name name,
        WorkspaceId workspaceId,
        boolean platform,
        @Nullable UserId userId,
        RoleName role,
        @Nullable String roleScopes,
        @Nullable String allowedNetworks,
        @Nullable Integer tokenRate,
        @Nullable String keyScopes,
        @Nullable String keyAllowedNetworks) {

    KeyRestrictionsRow restrictions() {
        return new KeyRestrictionsRow(allowedNetworks, tokenRate, keyScopes);
    }
}
