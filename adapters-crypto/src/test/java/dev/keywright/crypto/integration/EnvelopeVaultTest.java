package dev.keywright.crypto.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.integration.SealedSecret;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.Envelopes;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeVaultTest {

    private static final WorkspaceId ACME = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000a"));
    private static final WorkspaceId OTHER = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000b"));
    private static final IntegrationId ONE = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final IntegrationId TWO = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000000002"));
    private static final Secret SECRET = Secret.of(SecretPrefix.SERVICE_KEY, new byte[32]);

    private final EnvelopeVault vault = vaultUnder(MasterKeys.aMasterKey());

    private static EnvelopeVault vaultUnder(MasterKey key) {
        return new EnvelopeVault(new Envelopes(new Vault(MasterKeyRing.of(key)), new SecureRandom()));
    }

    @Test
    void whatIsSealedCanBeOpenedForTheSameIntegrationByAnyNode() {
        SealedSecret sealed = vault.seal(ACME, ONE, SECRET);

        assertThat(vault.open(ACME, ONE, sealed).reveal()).isEqualTo(SECRET.reveal());
        assertThat(vaultUnder(MasterKeys.aMasterKey()).open(ACME, ONE, sealed).reveal())
                .isEqualTo(SECRET.reveal());
    }

    @Test
    void ciphertextsThatWereSwappedBetweenRowsCannotBeOpened() {
        SealedSecret one = vault.seal(ACME, ONE, SECRET);
        SealedSecret two = vault.seal(ACME, TWO, SECRET);

        assertRefused(ACME, TWO, one);
        assertRefused(OTHER, ONE, one);
        assertRefused(ACME, ONE, new SealedSecret(two.wrappedKey(), one.ciphertext()));
        assertRefused(ACME, ONE, new SealedSecret(one.wrappedKey(), two.ciphertext()));
    }

    @Test
    void anotherSealOfTheSameIntegrationHasAnotherKey() {
        SealedSecret before = vault.seal(ACME, ONE, SECRET);
        SealedSecret after = vault.seal(ACME, ONE, SECRET);

        assertThat(before.ciphertext()).isNotEqualTo(after.ciphertext());
        assertRefused(ACME, ONE, new SealedSecret(before.wrappedKey(), after.ciphertext()));
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        SealedSecret sealed = vault.seal(ACME, ONE, SECRET);
        EnvelopeVault other = vaultUnder(MasterKeys.anotherMasterKey());

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> other.open(ACME, ONE, sealed));
    }

    @Test
    void nothingOfTheSecretIsInWhatIsStored() {
        SealedSecret sealed = vault.seal(ACME, ONE, SECRET);
        String body = SECRET.reveal().substring(4, 12);

        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain(body);
        assertThat(new String(sealed.wrappedKey(), StandardCharsets.ISO_8859_1)).doesNotContain(body);
    }

    private void assertRefused(WorkspaceId workspace, IntegrationId integration, SealedSecret sealed) {
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> vault.open(workspace, integration, sealed));
    }
}
