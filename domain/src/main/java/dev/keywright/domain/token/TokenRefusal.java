package dev.keywright.domain.token;

import dev.keywright.domain.Refusal;
import dev.keywright.domain.role.Scope;
import java.util.Collection;

/** What can be refused about access tokens; the names are those of RFC 6749, section 5.2. */
public abstract sealed class TokenRefusal extends Refusal {

    private TokenRefusal(String message) {
        super(message);
    }

    /** The client is unknown, its secret is wrong, or its key is stopped: these look the same. */
    public static final class InvalidClient extends TokenRefusal {

        public InvalidClient() {
            super("Client authentication failed.");
        }
    }

    /** More was asked for than the key's role holds, or the key is kept to. */
    public static final class InvalidScope extends TokenRefusal {

        public InvalidScope(Collection<Scope> beyond) {
            super("This key does not hold: " + Scope.formatList(beyond) + ".");
        }

        @Override
        public String reason() {
            return "This key does not hold all scopes that were asked for.";
        }
    }

    /** The token is another client's (RFC 7009, section 2.1). */
    public static final class NotYourToken extends TokenRefusal {

        public NotYourToken() {
            super("This token was issued to another client.");
        }
    }

    /** The key may not be used from the address that the request came from. */
    public static final class NetworkNotAllowed extends TokenRefusal {

        public NetworkNotAllowed() {
            super("This key may not be used from your address.");
        }
    }
}
