package dev.keywright.domain.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says (RFC 9068, section 2.2). Issuer and audience are the deployment's and the same for all.
 *
 * @param issuedAt in whole seconds, as {@code iat}
 * @param expiresAt in whole seconds, as {@code exp}; at this instant the token is no longer valid
 * @param user whose key it is, or null for a service key
 */
public record AccessToken(
        TokenId id,
        ClientId clientId,
        WorkspaceId workspace,
        KeyType keyType,
        RoleName role,
        @Nullable UserId user,
        SortedSet<Scope> scopes,
        Instant issuedAt,
        Instant expiresAt) {

    /** How long every access token is valid: {@code expires_in} is 3600. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** A new token for that key. */
    public static AccessToken issue(TokenId id, LiveKey key, SortedSet<Scope> scopes, Instant now) {
        Instant issuedAt = issuedAt(now);
        return new AccessToken(
                id,
                key.clientId(),
                key.workspace(),
                key.type(),
                key.role(),
                key.user(),
                scopes,
                issuedAt,
                issuedAt.plus(LIFETIME));
    }

    /**
     * A new token for that key, that ends earlier than usual if need be.
     *
     * @param latestEnd what it mustn't outlive, or null for nothing
     */
    public static AccessToken issue(
            TokenId id, LiveKey key, SortedSet<Scope> scopes, Instant now, @Nullable Instant latestEnd) {
        AccessToken token = issue(id, key, scopes, now);
        return new AccessToken(
                token.id,
                token.clientId,
                token.workspace,
                token.keyType,
                token.role,
                token.user,
                token.scopes,
                token.issuedAt,
                expiresAt(now, latestEnd));
    }

    /**
     * The {@code exp} of a token made at that moment: whole seconds.
     *
     * @param latestEnd what it mustn't outlive, or null for nothing
     */
    public static Instant expiresAt(Instant now, @Nullable Instant latestEnd) {
        Instant usual = issuedAt(now).plus(LIFETIME);
        return latestEnd == null || latestEnd.isAfter(usual) ? usual : latestEnd.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The {@code iat} of a token made at that moment: whole seconds. */
    public static Instant issuedAt(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
