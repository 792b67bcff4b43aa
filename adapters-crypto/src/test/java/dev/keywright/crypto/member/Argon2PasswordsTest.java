package dev.keywright.crypto.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.keywright.crypto.Identity;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordsTest {

    private static final String SALT_AND_HASH = "$AAECAwQFBgcICQoLDA0ODw$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2Passwords passwords = new Argon2Passwords(new SecureRandom(), 2);

    @Test
    void aHashMatchesItsPasswordAndNoOther() {
        PasswordHash hash = passwords.hash(new Password("correct horse"));

        assertThat(passwords.matches(new Password("correct horse"), hash)).isTrue();
        assertThat(passwords.matches(new Password("correct horsf"), hash)).isFalse();
    }

    @Test
    void aHashNamesItsParametersAndHasASaltOfItsOwn() {
        PasswordHash first = passwords.hash(new Password("correct horse"));
        PasswordHash second = passwords.hash(new Password("correct horse"));

        assertThat(first.encoded())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(first.encoded().split("\\$")[4])
                .isNotEqualTo(second.encoded().split("\\$")[4]);
    }

    /** The reference implementation's own vectors: other costs than today's, and other salt sizes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
            })
    void hashesOfTheReferenceImplementationMatchWithTheirOwnParameters(String encoded) {
        assertThat(passwords.matches(new Password("password"), new PasswordHash(encoded)))
                .isTrue();
        assertThat(passwords.matches(new Password("passwore"), new PasswordHash(encoded)))
                .isFalse();
    }

    @Test
    void itDoesNotMatterHowAnAccentIsComposed() {
        PasswordHash composed = passwords.hash(new Password("caf\u00e9-au-lait"));

        assertThat(passwords.matches(new Password("cafe\u0301-au-lait"), composed))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plaintext!",
                "$argon2i$v=19$m=19456,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$v=16$m=19456,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$m=19456,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$t=2,m=19456,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=019456,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=19456,t=0,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=7,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=9999999,t=2,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=19456,t=101,p=1" + SALT_AND_HASH,
                "$argon2id$v=19$m=19456,t=2,p=65" + SALT_AND_HASH,
                "$argon2id$v=19$m=19456,t=2,p=1" + SALT_AND_HASH + "=",
                "$argon2id$v=19$m=19456,t=2,p=1" + SALT_AND_HASH + "\n",
                "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODx$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0OD$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPd",
                "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$CTFhFdXPJO1aFaMaO6Mm5c8y"
            })
    void anyOtherFormIsRefusedWithoutRepeatingIt(String encoded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.matches(new Password("password"), new PasswordHash(encoded)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("AAEC", "CTFh", "plaintext!"));
    }

    @Test
    void pretendingDoesTheSameWork() {
        Password password = new Password("correct horse");
        PasswordHash hash = passwords.hash(password);

        long forReal = allocatedBy(() -> passwords.matches(password, hash));
        long pretended = allocatedBy(() -> passwords.pretendToMatch(password));

        assertThat(forReal).isGreaterThan(19L * 1024 * 1024);
        assertThat(pretended).isBetween(forReal * 9 / 10, forReal * 11 / 10);
    }

    @Test
    void nothingOfAHashIsInItsText() {
        Identity.assertAllThatIsToldBy(Argon2Hash.ofNothing());
    }

    @Test
    void hashingsWaitForTheirTurn() {
        Semaphore turns = new Semaphore(1, true);
        Argon2Passwords inTurn = new Argon2Passwords(new SecureRandom(), turns);
        Password password = new Password("correct horse");
        PasswordHash hash = inTurn.hash(password);
        ExecutorService callers = Executors.newFixedThreadPool(3);
        turns.acquireUninterruptibly();

        List<Future<?>> calls = List.of(
                callers.submit(() -> inTurn.hash(password)),
                callers.submit(() -> inTurn.matches(password, hash)),
                callers.submit(() -> inTurn.pretendToMatch(password)));
        callers.shutdown();

        await(() -> turns.getQueueLength() == 3);
        assertThat(calls).noneMatch(Future::isDone);
        turns.release();
        await(() -> calls.stream().allMatch(Future::isDone));
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Memory is what an Argon2id hashing is made of, and unlike time it can be measured on a busy machine. */
    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
