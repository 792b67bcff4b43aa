package dev.keywright.crypto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.crypto.Identity;
import dev.keywright.crypto.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final byte[] PLAIN = "what nobody may read".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = new Vault(MasterKeys.aMasterKey());

    @Test
    void whatIsWrappedCanBeUnwrappedUnderItsName() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        assertThat(vault.unwrap("pepper:1", wrapped)).isEqualTo(PLAIN);
    }

    @Test
    void anotherVaultOfTheSameMasterKeyUnwrapsIt() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        assertThat(new Vault(MasterKeys.aMasterKey()).unwrap("pepper:1", wrapped))
                .isEqualTo(PLAIN);
    }

    @Test
    void wrappedBytesHoldNonceAndTagBesidesTheCiphertextAndNeverRepeat() {
        byte[] first = vault.wrap("pepper:1", PLAIN);
        byte[] second = vault.wrap("pepper:1", PLAIN);

        assertThat(first).hasSize(12 + PLAIN.length + 16);
        assertThat(Arrays.copyOf(first, 12)).isNotEqualTo(Arrays.copyOf(second, 12));
        assertThat(Arrays.copyOfRange(first, 12, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, 12, second.length));
    }

    @Test
    void whatWasWrappedUnderOneNameCannotBePassedOffAsAnother() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> vault.unwrap("pepper:2", wrapped));
    }

    @Test
    void eachAlteredOctetIsNoticed() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        for (int i = 0; i < wrapped.length; i++) {
            byte[] altered = wrapped.clone();
            altered[i] ^= 1;
            assertThatExceptionOfType(WrongMasterKey.class)
                    .as("octet %d", i)
                    .isThrownBy(() -> vault.unwrap("pepper:1", altered));
        }
    }

    @Test
    void eachTruncationIsNoticed() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        for (int length = 0; length < wrapped.length; length++) {
            byte[] truncated = Arrays.copyOf(wrapped, length);
            assertThatExceptionOfType(WrongMasterKey.class)
                    .as("%d octets", length)
                    .isThrownBy(() -> vault.unwrap("pepper:1", truncated));
        }
    }

    @Test
    void anotherMasterKeyIsRefusedWithTheSettingToCorrect() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);
        Vault other = new Vault(MasterKeys.anotherMasterKey());

        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> other.unwrap("pepper:1", wrapped))
                .withMessageStartingWith("KEYWRIGHT_MASTER_KEY isn't the one that this database was set up with; ")
                .withMessageContaining("pepper:1");
    }

    @Test
    void nothingOfTheMasterKeyIsInTheTextOfWhatHoldsIt() {
        Identity.assertAllThatIsToldBy(MasterKeys.aMasterKey(), vault);
    }
}
