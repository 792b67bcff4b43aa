package dev.keywright.domain.access;

import dev.keywright.domain.Refusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is refused to someone for what they are, or for not having shown who they are. */
public abstract sealed class AccessRefusal extends Refusal {

    private AccessRefusal(String message) {
        super(message);
    }

    /** The role isn't Owner. */
    public static final class OwnerRoleRequired extends AccessRefusal {

        public OwnerRoleRequired(RoleName role) {
            super("Only an Owner may do this, and your role here is " + role + ". Ask an Owner of the workspace.");
        }

        /** The platform workspace is where one must be Owner. */
        public static OwnerRoleRequired inPlatformWorkspace() {
            return new OwnerRoleRequired();
        }

        private OwnerRoleRequired() {
            super("Only an Owner of the platform workspace may create workspaces. Ask whoever runs this deployment.");
        }
    }

    /** The role, or the access token, lacks a scope. */
    public static final class InsufficientScope extends AccessRefusal {

        private final SortedSet<Scope> required;

        public InsufficientScope(SortedSet<Scope> required) {
            super("This needs the scope " + Scope.formatList(required)
                    + ", which your role, or the access token, doesn't hold. Ask an Owner for a role that holds it.");
            this.required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
        }

        /** What would have been enough. */
        public SortedSet<Scope> required() {
            return required;
        }
    }

    /** The workspace isn't one that the caller acts in; whether it exists isn't told. */
    public static final class WrongWorkspace extends AccessRefusal {

        public WrongWorkspace() {
            super("You can't act in this workspace. GET /v1/workspaces lists those you can.");
        }
    }

    /** The caller is a service key, and only a person, or a key that acts as one, can do this. */
    public static final class UserRequired extends AccessRefusal {

        public UserRequired() {
            super("A service key belongs to no user, so it can't do this. Sign in, or use a private key.");
        }

        /** A session is what only a signed-in user has. */
        public static UserRequired withSession() {
            return new UserRequired("An API key has no session to end. Revoke its token at /oauth2/revoke instead.");
        }

        private UserRequired(String message) {
            super(message);
        }
    }

    /** The email address or the password is wrong; which of them isn't told. */
    public static final class SignInFailed extends AccessRefusal {

        public SignInFailed() {
            super("The email address or the password is wrong.");
        }
    }

    /** The bearer token was never given out, has expired, was revoked, or its key, member or workspace is stopped: these look the same. */
    public static final class InvalidBearer extends AccessRefusal {

        public InvalidBearer() {
            super("The bearer token is not valid: it is malformed, has expired or was revoked. Get a new one.");
        }
    }

    /** The key may not be used from the address that the request came from. */
    public static final class NetworkNotAllowed extends AccessRefusal {

        public NetworkNotAllowed() {
            super(
                    "This key may not be used from your address. Its allowed_networks, or those of the workspace's key policy,"
                            + " say from where it may.");
        }
    }
}
