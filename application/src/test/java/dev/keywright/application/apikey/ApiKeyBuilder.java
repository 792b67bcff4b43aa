package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.anId;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.Lifecycle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What making both kinds of key to test with has in common.
 *
 * @param <B> the builder of that kind
 */
public abstract class ApiKeyBuilder<B extends ApiKeyBuilder<B>> {
    protected final ClientId clientId = new ClientId(anId());
    protected Name name = new Name("key " + clientId);
    protected Description description = Description.EMPTY;
    protected Principal createdBy = new Principal(Principal.Kind.USER, anId(), "Ada");
    protected List<KeySecret> secrets = List.of(aSecret());
    protected @Nullable Instant lastAuthenticatedAt;

    private Instant createdAt = NOW;
    private @Nullable Instant expiresAt;
    private @Nullable Instant disabledAt;
    private @Nullable Instant revokedAt;

    ApiKeyBuilder() {}

    protected abstract B self();

    public abstract ApiKey build();

    public B named(String newName) {
        name = new Name(newName);
        return self();
    }

    public B describedAs(String newDescription) {
        description = new Description(newDescription);
        return self();
    }

    public B createdBy(Principal newCreator) {
        createdBy = newCreator;
        return self();
    }

    public B createdAt(Instant newCreatedAt) {
        createdAt = newCreatedAt;
        return self();
    }

    public B expiringAt(@Nullable Instant newExpiresAt) {
        expiresAt = newExpiresAt;
        return self();
    }

    public B disabledAt(Instant newDisabledAt) {
        disabledAt = newDisabledAt;
        return self();
    }

    public B revokedAt(Instant newRevokedAt) {
        revokedAt = newRevokedAt;
        return self();
    }

    public B lastAuthenticatedAt(Instant newLastAuthenticatedAt) {
        lastAuthenticatedAt = newLastAuthenticatedAt;
        return self();
    }

    public B withSecrets(KeySecret... newSecrets) {
        secrets = List.of(newSecrets);
        return self();
    }

    protected Lifecycle lifecycle() {
        return new Lifecycle(createdAt, expiresAt, disabledAt, revokedAt);
    }
}
