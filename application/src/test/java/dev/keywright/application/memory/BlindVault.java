package dev.keywright.application.memory;

import dev.keywright.application.integration.CredentialVault;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns each bit around, and notes what it was sealed for: for tests only. */
public final class BlindVault implements CredentialVault {

    @Override
    public SealedSecret seal(WorkspaceId workspace, IntegrationId integration, Secret secret) {
        return new SealedSecret(
                place(workspace, integration), turned(secret.reveal().getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Secret open(WorkspaceId workspace, IntegrationId integration, SealedSecret sealed) {
        if (!Arrays.equals(sealed.wrappedKey(), place(workspace, integration))) {
            throw new IllegalStateException("this was sealed for another integration");
        }
        return Secret.parse(new String(turned(sealed.ciphertext()), StandardCharsets.US_ASCII))
                .orElseThrow();
    }

    private static byte[] place(WorkspaceId workspace, IntegrationId integration) {
        return (workspace + "/" + integration).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] ^= (byte) 0xFF;
        }
        return turned;
    }
}
