package dev.keywright.domain.apikey;

import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;

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

    /** The end that was asked for is past, or too far ahead. */
    public static final class ExpiryOutOfRange extends ApiKeyRefusal {

        /** @param problem what is wrong with it, beginning with "must" */
        public ExpiryOutOfRange(String problem) {
            super(problem);
        }
    }
}
