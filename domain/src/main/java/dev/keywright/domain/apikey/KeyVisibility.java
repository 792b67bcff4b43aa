package dev.keywright.domain.apikey;

import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;

/**
 * Which keys of the workspace an actor sees, and so may change if it may change any: all for who holds {@code apikey.manage}, as
 * Owners do; their own private keys for other people; itself for a service key.
 */
public sealed interface KeyVisibility {

    /** Every key of the workspace. */
    record All() implements KeyVisibility {}

    /** The private keys of one user. */
    record PrivateKeysOf(UserId user) implements KeyVisibility {}

    /** One key. */
    record Only(ClientId key) implements KeyVisibility {}

    /** What this actor sees. */
    static KeyVisibility of(Actor actor) {
        if (actor.holds(Scope.APIKEY_MANAGE)) {
            return new All();
        }
        UserId user = actor.user();
        if (user != null) {
            return new PrivateKeysOf(user);
        }
        return new Only(keyOf(actor.principal()));
    }

    private static ClientId keyOf(Principal principal) {
        if (principal.id() == null) {
            throw new IllegalArgumentException("an actor without a user is a key");
        }
        return new ClientId(principal.id());
    }

    /** Whether that key of the actor's workspace is among them. */
    default boolean shows(ApiKey key) {
        if (this instanceof PrivateKeysOf own) {
            return key.belongsTo(own.user());
        }
        return !(this instanceof Only only) || key.clientId().equals(only.key());
    }
}
