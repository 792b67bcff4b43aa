package dev.keywright.domain.integration;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.workspace.WorkspaceId;

/**
 * A client ID with a secret of it that got tokens a moment ago: {@link Credential#proveFor} is the one way to it, so that nothing else can be
 * stored in an integration.
 */
public final class ProvenCredential {

    private final WorkspaceId workspace;
    private final ClientId key;
    private final SecretId secret;

    ProvenCredential(WorkspaceId workspace, ClientId key, SecretId secret) {
        this.workspace = workspace;
        this.key = key;
        this.secret = secret;
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public ClientId key() {
        return key;
    }

    public SecretId secret() {
        return secret;
    }
}
