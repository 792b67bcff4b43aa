package dev.keywright.domain.member;

import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets the holder of its token take up one membership, once, within 7 days.
 *
 * @param digest of the token; the token itself is shown once and not kept
 */
public record Invitation(
        InvitationId id,
        WorkspaceId workspace,
        UserId user,
        SecretDigest digest,
        Instant createdAt,
        Instant expiresAt) {

    /** How long an invitation can be accepted. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    public static Invitation create(InvitationId id, Member invited, SecretDigest digest, Instant now) {
        return new Invitation(id, invited.workspace(), invited.user().id(), digest, now, now.plus(LIFETIME));
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
