package dev.keywright.crypto.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens for tests. */
final class AccessTokens {

    private AccessTokens() {}

    static AccessToken ofAPrivateKey(Instant issuedAt) {
        return token(
                KeyType.PRIVATE,
                new UserId(UUID.fromString("0197f3a0-0000-7000-8000-000000000004")),
                "owner",
                issuedAt);
    }

    static AccessToken ofAServiceKey(Instant issuedAt) {
        return ofAServiceKey("viewer", issuedAt);
    }

    static AccessToken ofAServiceKey(String role, Instant issuedAt) {
        return token(KeyType.SERVICE, null, role, issuedAt);
    }

    private static AccessToken token(KeyType type, @Nullable UserId user, String role, Instant issuedAt) {
        return new AccessToken(
                new TokenId(UUID.fromString("0197f3a0-0000-7000-8000-000000000001")),
                new ClientId(UUID.fromString("0197f3a0-0000-7000-8000-000000000002")),
                new WorkspaceId(UUID.fromString("0197f3a0-0000-7000-8000-000000000003")),
                type,
                new RoleName(role),
                user,
                Scope.parseList("workspace.read role.read"),
                issuedAt,
                issuedAt.plus(AccessToken.LIFETIME));
    }
}
