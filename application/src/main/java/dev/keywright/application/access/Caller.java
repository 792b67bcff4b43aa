package dev.keywright.application.access;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, proved by a bearer token, or vouched for by the application that embeds Keywright. What the caller may do in a workspace is
 * decided anew in every use case.
 */
public sealed interface Caller {

    /** The person behind the caller, or null for a service key. */
    @Nullable
    UserId user();

    /** A signed-in person. */
    static Caller user(UserId user) {
        return new SignedIn(user, null);
    }

    /**
     * A signed-in person.
     *
     * @param session by which Keywright knows the person, or null if the embedding application does
     */
    record SignedIn(UserId user, @Nullable SessionId session) implements Caller {}

    /**
     * An API key, by an access token.
     *
     * @param name the key's name
     * @param secret the secret that the token was issued for
     * @param workspace the one workspace it may act in
     * @param user whose private key it is, or null for a service key
     * @param granted the scopes that the token was issued with
     */
    record Key(
            ClientId clientId,
            Name name,
            SecretId secret,
            WorkspaceId workspace,
            @Nullable UserId user,
            SortedSet<Scope> granted)
            implements Caller {}
}
