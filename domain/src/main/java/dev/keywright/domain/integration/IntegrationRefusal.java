package dev.keywright.domain.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.workspace.WorkspaceId;

/** What can be refused about integrations. */
public abstract sealed class IntegrationRefusal extends Refusal {

    private IntegrationRefusal(String message) {
        super(message);
    }

    /** Another integration of the workspace has the name. */
    public static final class NameTaken extends IntegrationRefusal {

        public NameTaken(Name name) {
            super("Another integration of this workspace is named \"" + name + "\". Choose another name.");
        }
    }

    /** The workspace has no such integration, its own or shared with it. */
    public static final class IntegrationNotFound extends IntegrationRefusal {

        public IntegrationNotFound() {
            super("This workspace has no such integration. GET …/integrations lists those it has.");
        }
    }

    /** There is no such client, or the secret isn't one of it: these look the same, in bytes and in time. */
    public static final class CredentialWrong extends IntegrationRefusal {

        public CredentialWrong() {
            super("is not a client secret of this client ID");
        }
    }

    /** The secret is right, and its key is another workspace's. */
    public static final class CredentialOfAnotherWorkspace extends IntegrationRefusal {

        public CredentialOfAnotherWorkspace() {
            super(
                    "must be of a key of this workspace. To use another workspace's key, have an integration of that workspace shared with"
                            + " this one.");
        }
    }

    /** The secret is right, and belongs to another key than the one that the integration holds. */
    public static final class CredentialOfAnotherKey extends IntegrationRefusal {

        public CredentialOfAnotherKey() {
            super(
                    "must be a secret of the key that the integration holds. Create another integration for another key.");
        }
    }

    /** The secret is right, and gets no token. */
    public static final class CredentialDead extends IntegrationRefusal {

        private final CredentialFault fault;

        public CredentialDead(CredentialFault fault) {
            super("gets no token, because " + fault.text());
            this.fault = fault;
        }

        public CredentialFault fault() {
            return fault;
        }
    }

    /** Its credential gets no token; said to the integration's own workspace. */
    public static final class Unusable extends IntegrationRefusal {

        private final CredentialFault fault;

        public Unusable(CredentialFault fault) {
            super("This integration gets no token, because " + fault.text() + ". " + fault.remedy());
            this.fault = fault;
        }

        public CredentialFault fault() {
            return fault;
        }
    }

    /** It gets no token; said to a workspace that it is shared with, which needn't know what goes on in the other. */
    public static final class UnusableHere extends IntegrationRefusal {

        private final Integration integration;
        private final WorkspaceId usedIn;
        private final String reason;

        /** @param reason what the source may know, to be read after "because" */
        public UnusableHere(Integration integration, WorkspaceId usedIn, String reason) {
            super(
                    "This integration gets no token at the moment. Ask an Owner of the workspace that shares it, whose audit trail says why.");
            this.integration = integration;
            this.usedIn = usedIn;
            this.reason = reason;
        }

        public Integration integration() {
            return integration;
        }

        public WorkspaceId usedIn() {
            return usedIn;
        }

        /** The reason as a sentence, for the source only. */
        public String reasonForSource() {
            return "This integration gets no token, because " + reason + ".";
        }
    }

    /** The share allows no more tokens on this day of UTC. */
    public static final class DailyUsesSpent extends IntegrationRefusal {

        public DailyUsesSpent(int usesPerDay) {
            super(
                    "This integration is shared for " + usesPerDay
                            + " uses a day, and these are spent. The next day begins at 00:00 UTC; the source can share it for more.");
        }
    }

    /** Another workspace shares it, and only that one may change it or share it on. */
    public static final class SharedFromElsewhere extends IntegrationRefusal {

        public SharedFromElsewhere() {
            super(
                    "Another workspace shares this integration, and it alone may change it or share it on. POST …/leave ends the share here.");
        }
    }
}
