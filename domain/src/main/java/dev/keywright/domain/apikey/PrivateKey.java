package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that acts as a member, with the role that this member has now.
 *
 * @param user whose key it is
 */
public record PrivateKey(
        ClientId clientId,
        WorkspaceId workspace,
        UserId user,
        Name name,
        Description description,
        Principal createdBy,
        Lifecycle lifecycle,
        List<KeySecret> secrets,
        @Nullable Instant lastAuthenticatedAt)
        implements ApiKey {

    public PrivateKey {
        secrets = List.copyOf(secrets);
    }

    /**
     * A new private key of the person who acts. It has what that person's role holds, as far as it isn't kept to less, so whoever acts with a part
     * of that must have all that the key gets.
     *
     * @param restrictions what the key is kept to
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope if the actor lacks {@code apikey.write}, or a scope that the key gets
     * @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the actor is a service key
     */
    public static PrivateKey issue(Actor by, KeyRestrictions restrictions, NewKey key) {
        by.require(Scope.APIKEY_WRITE);
        UserId user = by.asUser();
        by.requireMayGrant(by.role(), restrictions.among(by.role()));
        return new PrivateKey(
                key.clientId(),
                by.workspace(),
                user,
                key.name(),
                key.description(),
                by.principal(),
                key.lifecycle(),
                List.of(key.secret()),
                null);
    }

    @Override
    public KeyType type() {
        return KeyType.PRIVATE;
    }

    @Override
    public boolean belongsTo(UserId someone) {
        return user.equals(someone);
    }

    @Override
    public PrivateKey describedAs(Description newDescription) {
        return with(newDescription, lifecycle, secrets);
    }

    @Override
    public PrivateKey revoked(Instant now) {
        return with(description, lifecycle.revoked(now), secrets);
    }

    @Override
    public PrivateKey disabled(Instant now) {
        return with(description, lifecycle.disabled(now), secrets);
    }

    @Override
    public PrivateKey enabled(Instant now) {
        return with(description, lifecycle.enabled(now), secrets);
    }

    @Override
    public void requireRotatableBy(Actor actor) {
        if (!user.equals(actor.user())) {
            throw new ApiKeyRefusal.NotYourKey();
        }
    }

    @Override
    public PrivateKey rotated(KeySecret added, Rotation rotation, Instant now) {
        lifecycle.requireNotEnded(now);
        return with(description, lifecycle, Secrets.rotated(secrets, added, rotation, now));
    }

    @Override
    public PrivateKey withSecretEnded(SecretId secret, Instant now) {
        return with(description, lifecycle, Secrets.withEnded(secrets, secret, now));
    }

    private PrivateKey with(Description newDescription, Lifecycle newLifecycle, List<KeySecret> newSecrets) {
        return new PrivateKey(
                clientId,
                workspace,
                user,
                name,
                newDescription,
                createdBy,
                newLifecycle,
                newSecrets,
                lastAuthenticatedAt);
    }
}
