package dev.keywright.rest.token;

import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A key, its secret and its token. */
final class Fixtures {

    static final String CLIENT_ID = "01938d2e-7c1a-7000-8000-00000000000a";
    static final Secret SECRET = Secret.of(SecretPrefix.SERVICE_KEY, new byte[Secret.RANDOM_BYTES]);
    static final String CLIENT_SECRET = SECRET.reveal();
    static final String CREDENTIALS = "client_id=" + CLIENT_ID + "&client_secret=" + CLIENT_SECRET;
    static final String GRANT = "grant_type=client_credentials";
    static final String WORKSPACE = "01938d2e-7c1a-7000-8000-00000000000b";
    static final String USER = "01938d2e-7c1a-7000-8000-00000000000c";
    static final String TOKEN_ID = "01938d2e-7c1a-7000-8000-00000000000d";
    static final Instant NOW = Instant.parse("2026-11-01T10:00:00.5Z");

    private Fixtures() {}

    static LiveKey aServiceKey() {
        return aKey(KeyType.SERVICE, null);
    }

    static LiveKey aPrivateKey() {
        return aKey(KeyType.PRIVATE, new UserId(UUID.fromString(USER)));
    }

    private static LiveKey aKey(KeyType type, @Nullable UserId user) {
        return new LiveKey(
                new ClientId(UUID.fromString(CLIENT_ID)),
                type,
                new Name("ci"),
                new WorkspaceId(UUID.fromString(WORKSPACE)),
                false,
                user,
                new RoleName("viewer"),
                null);
    }

    static AccessToken aTokenOf(LiveKey key, SortedSet<Scope> scopes) {
        return AccessToken.issue(new TokenId(UUID.fromString(TOKEN_ID)), key, scopes, NOW);
    }

    /** Issues to everyone what is asked for, or {@code role.read workspace.read}. */
    static IssueToken issuing() {
        return command -> {
            SortedSet<Scope> scopes =
                    command.scopes().isEmpty() ? Scope.parseList("role.read workspace.read") : command.scopes();
            return CompletableFuture.completedFuture(
                    new IssueToken.Result("header.claims.signature", aTokenOf(aServiceKey(), scopes)));
        };
    }
}
