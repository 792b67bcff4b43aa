package dev.keywright.crypto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.crypto.Identity;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final byte[] PLAIN = "what nobody may read".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey()));

    @Test
    void whatIsWrappedCanBeUnwrappedUnderItsName() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        assertThat(vault.unwrap("pepper:1", wrapped)).isEqualTo(PLAIN);
    }

    @Test
    void anotherVaultOfTheSameMasterKeyUnwrapsIt() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);

        assertThat(new Vault(MasterKeyRing.of(MasterKeys.aMasterKey())).unwrap("pepper:1", wrapped))
                .isEqualTo(PLAIN);
    }

    @Test
    void wrappedBytesHoldNonceAndTagBesidesTheCiphertextAndNeverRepeat() {
        byte[] first = vault.wrap("pepper:1", PLAIN);
        byte[] second = vault.wrap("pepper:1", PLAIN);

        int mark = MasterKeys.aMasterKey().id().mark().length;
        assertThat(first).hasSize(mark + 12 + PLAIN.length + 16);
        assertThat(Arrays.copyOfRange(first, mark, mark + 12))
                .isNotEqualTo(Arrays.copyOfRange(second, mark, mark + 12));
        assertThat(Arrays.copyOfRange(first, mark + 12, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, mark + 12, second.length));
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
        Vault other = new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey()));

        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> other.unwrap("pepper:1", wrapped))
                .withMessageContaining("master key " + MasterKeys.aMasterKey().id() + ", which isn't at hand")
                .withMessageContaining("KEYWRIGHT_MASTER_KEY_OTHERS")
                .withMessageContaining("pepper:1");
    }

    @Test
    void whatIsFromBeforeThereWereMarksIsUnwrappedByWhicheverKeyDoes() throws Exception {
        byte[] old = MasterKeys.aMasterKey().cipher().encrypt(PLAIN, "pepper:1".getBytes(StandardCharsets.UTF_8));
        Vault both = new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey(), List.of(MasterKeys.aMasterKey())));
        Vault other = new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey()));

        assertThat(vault.unwrap("pepper:1", old)).isEqualTo(PLAIN);
        assertThat(both.unwrap("pepper:1", old)).isEqualTo(PLAIN);
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> other.unwrap("pepper:1", old))
                .withMessageStartingWith("KEYWRIGHT_MASTER_KEY isn't the one that this database was set up with; ")
                .withMessageContaining("pepper:1");
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> both.unwrap("pepper:2", old));
    }

    @Test
    void oneKeyWrapsAndEachUnwraps() {
        byte[] before = vault.wrap("pepper:1", PLAIN);
        Vault both = new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey(), List.of(MasterKeys.aMasterKey())));

        byte[] after = both.wrap("pepper:1", PLAIN);

        assertThat(MasterKeyId.markedOn(before))
                .contains(MasterKeys.aMasterKey().id());
        assertThat(MasterKeyId.markedOn(after))
                .contains(MasterKeys.anotherMasterKey().id());
        assertThat(both.unwrap("pepper:1", before)).isEqualTo(PLAIN);
        assertThat(both.unwrap("pepper:1", after)).isEqualTo(PLAIN);
        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> vault.unwrap("pepper:1", after));
    }

    @Test
    void aMarkOfAnotherKeyIsNoticedThoughThatKeyIsAtHand() {
        byte[] wrapped = vault.wrap("pepper:1", PLAIN);
        byte[] mark = MasterKeys.anotherMasterKey().id().mark();
        System.arraycopy(mark, 0, wrapped, 0, mark.length);
        Vault both = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey(), List.of(MasterKeys.anotherMasterKey())));

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(() -> both.unwrap("pepper:1", wrapped));
    }

    @Test
    void nothingOfTheMasterKeyIsInTheTextOfWhatHoldsIt() {
        Identity.assertAllThatIsToldBy(MasterKeys.aMasterKey(), vault);
    }
}
