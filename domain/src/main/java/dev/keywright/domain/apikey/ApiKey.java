package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
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

    default KeyStatus status(Instant now) {
        return lifecycle().status(now);
    }
}
