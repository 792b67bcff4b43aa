package dev.keywright.application.limit;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to prove something.
 *
 * @param kind failures of different kinds are counted apart
 * @param source the address it comes from, or null if it comes from no address, and so isn't counted
 * @param subject for whom, in the one form that all variants of writing it have; null if the attempt names nobody
 */
public record Attempt(
        Kind kind, @Nullable String source, @Nullable String subject) {

    /** What is tried. */
    public enum Kind {
        /** A client authenticates with a secret, at whichever endpoint. */
        CLIENT_AUTHENTICATION,
        /** A person signs in with a password, or accepts an invitation. */
        SIGN_IN
    }

    /** @param client null if it didn't say who it is, or not in a form that could be right */
    public static Attempt toAuthenticate(Origin origin, @Nullable ClientId client) {
        return new Attempt(Kind.CLIENT_AUTHENTICATION, origin.sourceIp(), client == null ? null : client.toString());
    }

    public static Attempt toSignIn(Origin origin, EmailAddress email) {
        return new Attempt(Kind.SIGN_IN, origin.sourceIp(), email.value());
    }

    /** It names nobody: who guesses tokens of invitations isn't after a certain one. */
    public static Attempt toAcceptInvitation(Origin origin) {
        return new Attempt(Kind.SIGN_IN, origin.sourceIp(), null);
    }
}
