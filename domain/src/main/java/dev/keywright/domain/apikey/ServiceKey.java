package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that belongs to the workspace and to no user, with a role of its own. It survives its creator.
 *
 * @param role chosen when it was made, and never changed
 */
public record ServiceKey(
        ClientId clientId,
        WorkspaceId workspace,
        RoleName role,
        Name name,
        Description description,
        Principal createdBy,
        Lifecycle lifecycle,
        List<KeySecret> secrets,
        @Nullable Instant lastAuthenticatedAt)
        implements ApiKey {

    public ServiceKey {
        secrets = List.copyOf(secrets);
    }

    /** A new service key with that role, made by an Owner: nobody else may. */
    public static ServiceKey issue(Owner by, Role role, NewKey key) {
        return new ServiceKey(
                key.clientId(),
                by.workspace(),
                role.name(),
                key.name(),
                key.description(),
                by.principal(),
                key.lifecycle(),
                List.of(key.secret()),
                null);
    }

    @Override
    public KeyType type() {
        return KeyType.SERVICE;
    }

    @Override
    public boolean belongsTo(UserId someone) {
        return false;
    }

    @Override
    public ServiceKey describedAs(Description newDescription) {
        return with(newDescription, lifecycle, secrets);
    }

    @Override
    public ServiceKey revoked(Instant now) {
        return with(description, lifecycle.revoked(now), secrets);
    }

    @Override
    public ServiceKey disabled(Instant now) {
        return with(description, lifecycle.disabled(now), secrets);
    }

    @Override
    public ServiceKey enabled(Instant now) {
        return with(description, lifecycle.enabled(now), secrets);
    }

    @Override
    public void requireRotatableBy(Actor actor) {
        if (!actor.principal().isKey(clientId)) {
            actor.asOwner();
        }
    }

    @Override
    public ServiceKey rotated(KeySecret added, Rotation rotation, Instant now) {
        lifecycle.requireNotEnded(now);
        return with(description, lifecycle, Secrets.rotated(secrets, added, rotation, now));
    }

    @Override
    public ServiceKey withSecretEnded(SecretId secret, Instant now) {
        return with(description, lifecycle, Secrets.withEnded(secrets, secret, now));
    }

    private ServiceKey with(Description newDescription, Lifecycle newLifecycle, List<KeySecret> newSecrets) {
        return new ServiceKey(
                clientId,
                workspace,
                role,
                name,
                newDescription,
                createdBy,
                newLifecycle,
                newSecrets,
                lastAuthenticatedAt);
    }
}
