package dev.keywright.rest.planted;

import dev.keywright.crypto.planted.internal.Hidden;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.apikey.NewKey;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.UserId;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;

/** Makes actors and keys itself, reads passwords, and knows its runtime and another adapter's internals. */
public record NosyResource(Hidden hidden, ResourceConfig runtime) {

    static PrivateKey issueWithStolenRights(Actor actor, NewKey key) {
        Actor same = Actor.withAllScopes(actor.workspace(), actor.principal(), null, null, actor.role());
        return PrivateKey.issue(same, KeyRestrictions.NONE, key);
    }

    static PrivateKey forge(Actor actor, UserId user, NewKey key, Lifecycle lifecycle) {
        return new PrivateKey(
                key.clientId(),
                actor.workspace(),
                user,
                key.name(),
                key.description(),
                actor.principal(),
                lifecycle,
                List.of(),
                null);
    }

    static String read(Password password) {
        return password.reveal();
    }
}
