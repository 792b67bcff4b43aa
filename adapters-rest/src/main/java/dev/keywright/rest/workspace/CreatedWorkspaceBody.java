package dev.keywright.rest.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new workspace, with its provisioning key if one was asked for.
 *
 * @param apiKey left out if none was
 */
record CreatedWorkspaceBody(
        @JsonUnwrapped WorkspaceBody workspace,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvisioningKeyBody apiKey) {

    /** The key, with its secret, which can't be had again. */
    record ProvisioningKeyBody(UUID clientId, String clientSecret) {

        /** Leaves the secret out, lest a log has it. */
        @Override
        public String toString() {
            return "ProvisioningKeyBody[" + clientId + "]";
        }
    }
}
