package dev.keywright.crypto.vault;

import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.workspace.WorkspaceId;

/** What {@link Vault} knows things by. None ever changes: what is stored is bound to it. */
public final class Names {

    /** All answers have one: each is bound to its request by the key that it is encrypted under, within. */
    public static final String GIVEN_ANSWER = "idempotent answer";

    private Names() {}

    public static String pepper(int version) {
        return "pepper:" + version;
    }

    public static String signingKey(KeyId id) {
        return "signing-key:" + id;
    }

    public static String clientSecret(WorkspaceId workspace, IntegrationId integration) {
        return "client-secret:workspace:" + workspace + ":integration:" + integration;
    }
}
