package dev.keywright.domain.integration;

import dev.keywright.domain.Refusal;
import java.util.Locale;

/** What can be refused about shares. */
public abstract sealed class ShareRefusal extends Refusal {

    private ShareRefusal(String message) {
        super(message);
    }

    /** The destination is the integration's own workspace. */
    public static final class SharedWithItself extends ShareRefusal {

        public SharedWithItself() {
            super("must be another workspace than the integration's own");
        }
    }

    /** There is an open share with that workspace, be it accepted or not. */
    public static final class AlreadyShared extends ShareRefusal {

        public AlreadyShared() {
            super(
                    "The integration is shared with this workspace already, or waits for its answer. GET …/shares lists them; end that share"
                            + " to share it anew.");
        }
    }

    /** There is no such share, or it isn't the workspace's to see. */
    public static final class ShareNotFound extends ShareRefusal {

        public ShareNotFound() {
            super(
                    "There is no such share here. GET …/shares lists those of an integration, GET …/share-requests those that wait here.");
        }
    }

    /** The share doesn't wait for this answer: it was given, or the share is over. */
    public static final class NotPending extends ShareRefusal {

        public NotPending(ShareState state) {
            super("This share doesn't wait for that answer: it is "
                    + state.name().toLowerCase(Locale.ROOT) + ".");
        }
    }

    /** One of the two workspaces is deactivated. */
    public static final class WorkspaceDeactivated extends ShareRefusal {

        public WorkspaceDeactivated() {
            super("One of the two workspaces is deactivated, and nothing is shared with it until it is reactivated.");
        }
    }

    /** The end that was asked for is past. */
    public static final class ExpiryPassed extends ShareRefusal {

        public ExpiryPassed() {
            super("must be in the future");
        }
    }
}
