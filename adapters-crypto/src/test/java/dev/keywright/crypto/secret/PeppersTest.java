package dev.keywright.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.crypto.Identity;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.secret.SecretPrefix;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PeppersTest {

    private static final byte[] FIRST_KEY = keyOf(1);
    private static final byte[] SECOND_KEY = keyOf(2);
    private static final Secret SECRET = secretOf(3);

    private final Vault vault = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey()));
    private final PepperStore store = InMemoryStorage.peppers();

    @Test
    void digestIsTheHmacOfTheSecretsTextAlone() throws Exception {
        store.addIfAbsent(1, vault.wrap("pepper:1", FIRST_KEY));

        SecretDigest digest = open().digest(SECRET);

        assertThat(digest.pepperVersion()).isEqualTo(1);
        assertThat(digest.bytes()).isEqualTo(hmac(FIRST_KEY, SECRET.reveal()));
    }

    @Test
    void aDigestMatchesItsSecretAndNoOther() {
        Peppers peppers = open();

        SecretDigest digest = peppers.digest(SECRET);

        assertThat(peppers.digest(SECRET).matches(digest)).isTrue();
        assertThat(peppers.digest(secretOf(4)).matches(digest)).isFalse();
    }

    @Test
    void newSecretsAreDigestedUnderTheNewestPepper() throws Exception {
        storeTwo();

        SecretDigest digest = open().digest(SECRET);

        assertThat(digest.pepperVersion()).isEqualTo(2);
        assertThat(digest.bytes()).isEqualTo(hmac(SECOND_KEY, SECRET.reveal()));
    }

    @Test
    void digestsUnderAnOlderPepperStillMatch() throws Exception {
        storeTwo();
        SecretDigest older = new SecretDigest(1, hmac(FIRST_KEY, SECRET.reveal()));

        assertThat(open().candidates(SECRET)).anyMatch(older::matches);
    }

    @Test
    void candidatesAreOneForEachPepperTheNewestFirst() throws Exception {
        storeTwo();

        List<SecretDigest> candidates = open().candidates(SECRET);

        assertThat(candidates).extracting(SecretDigest::pepperVersion).containsExactly(2, 1);
        assertThat(candidates)
                .extracting(SecretDigest::bytes)
                .containsExactly(hmac(SECOND_KEY, SECRET.reveal()), hmac(FIRST_KEY, SECRET.reveal()));
    }

    @Test
    void digestUnderAnUnknownPepperNeverMatches() {
        Peppers peppers = open();
        SecretDigest unknown = new SecretDigest(9, peppers.digest(SECRET).bytes());

        assertThat(peppers.candidates(SECRET)).noneMatch(unknown::matches);
    }

    @Test
    void theFirstPepperIsMadeOnceAndKept() {
        SecretDigest before = open().digest(SECRET);

        SecretDigest after = open().digest(SECRET);

        assertThat(store.load()).containsOnlyKeys(1);
        assertThat(after.matches(before)).isTrue();
    }

    @Test
    void eachDeploymentHasAPepperOfItsOwn() {
        SecretDigest here = open().digest(SECRET);

        SecretDigest elsewhere = open(InMemoryStorage.peppers(), vault).digest(SECRET);

        assertThat(elsewhere.matches(here)).isFalse();
    }

    @Test
    void twoNodesThatStartAtOnceUseThePepperThatWasStoredFirst() throws Exception {
        PepperStore storeWhereAnotherNodeIsFirst = new PepperStore() {
            @Override
            public Map<Integer, byte[]> load() {
                return store.load();
            }

            @Override
            public void addIfAbsent(int version, byte[] wrapped) {
                store.addIfAbsent(1, vault.wrap("pepper:1", FIRST_KEY));
                store.addIfAbsent(version, wrapped);
            }
        };

        SecretDigest digest = open(storeWhereAnotherNodeIsFirst, vault).digest(SECRET);

        assertThat(digest.bytes()).isEqualTo(hmac(FIRST_KEY, SECRET.reveal()));
    }

    @Test
    void aPepperOfAnotherMasterKeyIsRefused() {
        open();

        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> open(store, new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey()))))
                .withMessageContaining("KEYWRIGHT_MASTER_KEY");
    }

    @Test
    void aPepperThatWasMovedToAnotherVersionIsRefused() {
        store.addIfAbsent(2, vault.wrap("pepper:1", FIRST_KEY));

        assertThatExceptionOfType(WrongMasterKey.class).isThrownBy(this::open);
    }

    @Test
    void manyThreadsGetTheSameDigests() throws Exception {
        store.addIfAbsent(1, vault.wrap("pepper:1", FIRST_KEY));
        Peppers peppers = open();

        List<Secret> secrets =
                IntStream.range(0, 64).mapToObj(PeppersTest::secretOf).toList();
        List<byte[]> digests = IntStream.range(0, 6400)
                .parallel()
                .mapToObj(i -> peppers.digest(secrets.get(i % 64)).bytes())
                .toList();

        for (int i = 0; i < digests.size(); i++) {
            assertThat(digests.get(i))
                    .isEqualTo(hmac(FIRST_KEY, secrets.get(i % 64).reveal()));
        }
    }

    @Test
    void nothingOfAPepperIsInItsText() {
        Identity.assertAllThatIsToldBy(new Pepper(1, FIRST_KEY), open());
    }

    private void storeTwo() {
        store.addIfAbsent(1, vault.wrap("pepper:1", FIRST_KEY));
        store.addIfAbsent(2, vault.wrap("pepper:2", SECOND_KEY));
    }

    private Peppers open() {
        return open(store, vault);
    }

    private static Peppers open(PepperStore store, Vault vault) {
        return Peppers.open(store, InMemoryStorage.create().transactions(), vault, new SecureRandom());
    }

    private static byte[] keyOf(int value) {
        byte[] key = new byte[32];
        key[31] = (byte) value;
        return key;
    }

    private static Secret secretOf(int value) {
        return Secret.of(SecretPrefix.SERVICE_KEY, keyOf(value));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
