package dev.keywright.benchmarks.micro;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The digest that the database holds of a secret. */
@State(Scope.Benchmark)
public class StoredDigest {

    private @Nullable SecretDigest digest;

    SecretDigest of(OpenCryptography open, Secret secret) {
        SecretDigest stored = digest;
        if (stored == null) {
            stored = open.cryptography.secretDigester().digest(secret);
            digest = stored;
        }
        return stored;
    }
}
