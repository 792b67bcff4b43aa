package dev.keywright.crypto.integration;

import dev.keywright.application.integration.CredentialVault;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.crypto.vault.Envelope;
import dev.keywright.crypto.vault.Envelopes;
import dev.keywright.crypto.vault.Names;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals each client secret in an envelope that is bound to its purpose, its workspace and its integration. */
public final class EnvelopeVault implements CredentialVault {

    private final Envelopes envelopes;

    public EnvelopeVault(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public SealedSecret seal(WorkspaceId workspace, IntegrationId integration, Secret secret) {
        byte[] plain = secret.reveal().getBytes(StandardCharsets.US_ASCII);
        Envelope envelope = envelopes.seal(Names.clientSecret(workspace, integration), plain);
        Arrays.fill(plain, (byte) 0);
        return new SealedSecret(envelope.wrappedKey(), envelope.ciphertext());
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.keywright.crypto.vault.WrongMasterKey if it wasn't sealed for exactly these, or under another master key
     */
    @Override
    public Secret open(WorkspaceId workspace, IntegrationId integration, SealedSecret sealed) {
        byte[] plain = envelopes.open(
                Names.clientSecret(workspace, integration), new Envelope(sealed.wrappedKey(), sealed.ciphertext()));
        String text = new String(plain, StandardCharsets.US_ASCII);
        Arrays.fill(plain, (byte) 0);
        return Secret.parse(text)
                .orElseThrow(() -> new IllegalStateException("what was sealed is no secret: " + integration));
    }
}
