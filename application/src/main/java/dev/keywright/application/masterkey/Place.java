package dev.keywright.application.masterkey;

import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Where something that is encrypted under a master key is stored. */
public sealed interface Place {

    Kind kind();

    /** Pepper of the digests of secrets. */
    record Pepper(int version) implements Place {
        @Override
        public Kind kind() {
            return Kind.PEPPER;
        }
    }

    /** Private half of a signing key. */
    record SigningKey(KeyId id) implements Place {
        @Override
        public Kind kind() {
            return Kind.SIGNING_KEY;
        }
    }

    /** Key under which the client secret of an integration is encrypted. */
    record Integration(WorkspaceId workspace, IntegrationId id) implements Place {
        @Override
        public Kind kind() {
            return Kind.INTEGRATION;
        }
    }

    /** Answer that is given again when its request is repeated. */
    record GivenAnswer(RequestDigest request) implements Place {
        @Override
        public Kind kind() {
            return Kind.GIVEN_ANSWER;
        }
    }

    /** What sort of thing is encrypted. */
    enum Kind {
        PEPPER,
        SIGNING_KEY,
        INTEGRATION,
        GIVEN_ANSWER
    }
}
