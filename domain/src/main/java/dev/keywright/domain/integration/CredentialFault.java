package dev.keywright.domain.integration;

import dev.keywright.domain.apikey.KeyStatus;

/** Why a credential that was good once gets no token. */
public enum CredentialFault {
    KEY_REVOKED("its key was revoked", "Store the secret of another key in a new integration."),
    KEY_DISABLED("its key is disabled", "Enable the key."),
    KEY_EXPIRED("its key has expired", "Store the secret of another key in a new integration."),
    SECRET_ENDED("its client secret has ended", "PATCH the integration with the key's new secret."),
    MEMBER_GONE(
            "the member whose private key it holds is disabled or gone",
            "Enable the member, or store a service key in a new integration."),
    WORKSPACE_DEACTIVATED("the workspace is deactivated", "Reactivate the workspace."),
    /** It was so for a moment only. */
    CHANGED_MEANWHILE("its key, or the integration, changed at this moment", "Try again.");

    private final String text;
    private final String remedy;

    CredentialFault(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    static CredentialFault of(KeyStatus status) {
        return switch (status) {
            case REVOKED -> KEY_REVOKED;
            case EXPIRED -> KEY_EXPIRED;
            case DISABLED -> KEY_DISABLED;
            case ACTIVE -> throw new IllegalArgumentException("an active key has no fault");
        };
    }

    /** What is wrong, to be read after "because". */
    public String text() {
        return text;
    }

    /** What to do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
