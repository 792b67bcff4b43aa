package dev.keywright.domain.apikey;

import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.util.Collection;

/** What can be refused about API keys. */
public abstract sealed class ApiKeyRefusal extends Refusal {

    private ApiKeyRefusal(String message) {
        super(message);
    }

    /** Another live key has the name: of the workspace for a service key, of the same user for a private key. */
    public static final class NameTaken extends ApiKeyRefusal {

        public NameTaken(Name name) {
            super("Another live key is named \"" + name + "\". Choose another name, or revoke that key first.");
        }
    }

    /** The workspace has no such key, or none that the actor may see: these look the same. */
    public static final class ApiKeyNotFound extends ApiKeyRefusal {

        public ApiKeyNotFound() {
            super("There is no such API key here, or it isn't yours to see. GET …/api-keys lists those you see.");
        }
    }

    /** The key is revoked or expired, and nothing brings it back. */
    public static final class KeyEnded extends ApiKeyRefusal {

        /** @param status revoked or expired */
        public KeyEnded(KeyStatus status) {
            super("This key " + (status == KeyStatus.REVOKED ? "was revoked" : "has expired")
                    + ", which is for ever. Create another key in its place.");
        }
    }

    /** Another secret would be one too many. */
    public static final class TooManySecrets extends ApiKeyRefusal {

        /** @param oldest which of those that work is to end first */
        public TooManySecrets(KeySecret oldest) {
            super("Two secrets of this key work already. End the older one, " + oldest.id() + " (" + oldest.hint()
                    + "), by DELETE"
                    + " …/api-keys/{client_id}/secrets/" + oldest.id()
                    + ", then rotate again; or rotate with overlap_seconds 0, which"
                    + " ends both at once.");
        }
    }

    /** The secret is the only one that works. */
    public static final class LastSecret extends ApiKeyRefusal {

        public LastSecret() {
            super(
                    "This is the key's only secret that works. Rotate the key, with overlap_seconds 0 to end this secret at once; or revoke"
                            + " the key.");
        }
    }

    /** The key has no such secret. */
    public static final class SecretNotFound extends ApiKeyRefusal {

        public SecretNotFound() {
            super("The key has no such secret. GET …/api-keys/{client_id} shows those it has.");
        }
    }

    /** The private key is another user's, and who has its secret acts as that user. */
    public static final class NotYourKey extends ApiKeyRefusal {

        public NotYourKey() {
            super(
                    "Only the person whose private key this is may rotate it, since its new secret acts as that person. You may disable or"
                            + " revoke it.");
        }
    }

    /** The end that was asked for is past, or too far ahead. */
    public static final class ExpiryOutOfRange extends ApiKeyRefusal {

        /** @param problem what is wrong with it, beginning with "must" */
        public ExpiryOutOfRange(String problem) {
            super(problem);
        }
    }

    /** The workspace's key policy lets no service key have that role. */
    public static final class RoleNotAllowed extends ApiKeyRefusal {

        private final RoleName role;

        public RoleNotAllowed(RoleName role) {
            super("This workspace's key policy lets no service key have the role \"" + role
                    + "\". GET …/key-policy tells which roles it allows; an Owner may change it.");
            this.role = role;
        }

        public RoleName role() {
            return role;
        }
    }

    /** The workspace has as many live keys as its key policy allows. */
    public static final class TooManyKeys extends ApiKeyRefusal {

        public TooManyKeys(int allowed) {
            super(
                    "This workspace's key policy allows " + allowed
                            + " live keys, and there are as many. Revoke one that isn't used, or ask an Owner to change the policy.");
        }
    }

    /** A key policy names a role that the workspace doesn't have. */
    public static final class PolicyRoleUnknown extends ApiKeyRefusal {

        private final RoleName role;

        public PolicyRoleUnknown(RoleName role) {
            super("has \"" + role + "\", which is no role of this workspace; GET …/roles lists those it has");
            this.role = role;
        }

        public RoleName role() {
            return role;
        }
    }

    /** A key was to be kept to scopes that its role doesn't hold. */
    public static final class ScopesBeyondRole extends ApiKeyRefusal {

        private final RoleName role;

        public ScopesBeyondRole(RoleName role, Collection<Scope> beyond) {
            super("must be among those that the key's role \"" + role + "\" holds, which aren't: "
                    + Scope.formatList(beyond));
            this.role = role;
        }

        @Override
        public String reason() {
            return "The key's role \"" + role + "\" does not hold all scopes that the key was to be kept to.";
        }
    }

    /** The workspace's key policy allows other networks only. */
    public static final class NetworksNotAllowed extends ApiKeyRefusal {

        public NetworksNotAllowed() {
            super(
                    "must be within those that this workspace's key policy allows; GET …/key-policy tells which they are");
        }
    }

    /** The key that calls is itself kept to networks or a rate, and would make one, or of itself one, that isn't. */
    public static final class BeyondOwnRestrictions extends ApiKeyRefusal {

        public BeyondOwnRestrictions() {
            super(
                    "The key you call with is kept to certain networks, or to a rate of tokens, and can't make or change a key"
                            + " beyond that. Sign in, or use another key.");
        }
    }
}
