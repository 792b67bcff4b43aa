package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client ID with its secrets, belonging to one workspace for ever. Name, type, workspace and a service key's role never change;
 * a change returns a new value.
 */
public sealed interface ApiKey permits PrivateKey, ServiceKey {

    ClientId clientId();

    WorkspaceId workspace();

    KeyType type();

    Name name();

    Description description();

    Principal createdBy();

    Lifecycle lifecycle();

    List<KeySecret> secrets();

    /** When the key last got a token, or null for never. */
    @Nullable
    Instant lastAuthenticatedAt();

    /** Whether this is a private key of that user. */
    boolean belongsTo(UserId user);

    /** The same key with another description. */
    ApiKey describedAs(Description newDescription);

    /** The same key, revoked. Revoking again changes nothing. */
    ApiKey revoked(Instant now);

    /**
     * The same key, stopped until it is enabled. Disabling again changes nothing.
     *
     * @throws ApiKeyRefusal.KeyEnded if it is revoked or expired
     */
    ApiKey disabled(Instant now);

    /**
     * The same key, no longer disabled. Enabling again changes nothing.
     *
     * @throws ApiKeyRefusal.KeyEnded if it is revoked or expired
     */
    ApiKey enabled(Instant now);

    /**
     * Refuses the rotation to everyone but a private key's user or an Owner for a service key, and the key itself: who gets the new secret
     * acts as the key. That they hold all that the key holds is to be checked besides.
     *
     * @throws ApiKeyRefusal.NotYourKey if it is another user's private key
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if it is a service key and the actor neither an Owner nor the key
     */
    void requireRotatableBy(Actor actor);

    /**
     * The same key with another secret, the older ones ending as the rotation says.
     *
     * @throws ApiKeyRefusal.KeyEnded if it is revoked or expired
     * @throws ApiKeyRefusal.TooManySecrets if two work already and the rotation doesn't end them
     */
    ApiKey rotated(KeySecret added, Rotation rotation, Instant now);

    /**
     * The same key, of which that secret works no more, be it the last. Ending it again changes nothing.
     *
     * @throws ApiKeyRefusal.SecretNotFound if it isn't a secret of this key
     */
    ApiKey withSecretEnded(SecretId secret, Instant now);

    /** That secret of the key, or null if it has none such. */
    default @Nullable KeySecret secret(SecretId id) {
        return secrets().stream()
                .filter(secret -> secret.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The secrets that work at that moment, if the key does. */
    default List<KeySecret> liveSecrets(Instant now) {
        return secrets().stream().filter(secret -> secret.isLive(now)).toList();
    }

    /**
     * As {@link #withSecretEnded}, for a secret that is to be done without: the key must have another.
     *
     * @throws ApiKeyRefusal.KeyEnded if the key is revoked or expired
     * @throws ApiKeyRefusal.LastSecret if it is the only one that works
     * @throws ApiKeyRefusal.SecretNotFound if it isn't a secret of this key
     */
    default ApiKey withSecretRetired(SecretId secret, Instant now) {
        lifecycle().requireNotEnded(now);
        ApiKey retired = withSecretEnded(secret, now);
        if (retired.liveSecrets(now).isEmpty() && !liveSecrets(now).isEmpty()) {
            throw new ApiKeyRefusal.LastSecret();
        }
        return retired;
    }

    default KeyStatus status(Instant now) {
        return lifecycle().status(now);
    }
}
