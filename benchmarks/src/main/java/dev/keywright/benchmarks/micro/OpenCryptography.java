package dev.keywright.benchmarks.micro;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.crypto.Cryptography;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.domain.token.SigningAlgorithm;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The real cryptography, as a server wires it, over a storage in memory with one pepper and one ES256 key. */
@State(Scope.Benchmark)
public class OpenCryptography {

    private static final String ISSUER = "https://keys.example.com";

    final Cryptography cryptography = open();

    private static Cryptography open() {
        Storage storage = InMemoryStorage.create();
        Cryptography opened = Cryptography.open(
                MasterKeyRing.of(
                        MasterKey.fromBase64(Base64.getEncoder().encodeToString(randomBytes(MasterKey.BYTES)))),
                InMemoryStorage.peppers(),
                storage.signingKeys(),
                storage.transactions(),
                ISSUER,
                ISSUER,
                Clock.systemUTC(),
                Runnable::run);
        Instant now = Instant.now();
        storage.transactions().inTransaction(() -> {
            storage.signingKeys().add(opened.signingKeyFactory().generate(SigningAlgorithm.ES256, now, now));
            return now;
        });
        opened.signingKeyRing().refresh();
        return opened;
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
