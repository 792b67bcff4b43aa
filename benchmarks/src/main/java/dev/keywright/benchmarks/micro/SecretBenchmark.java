package dev.keywright.benchmarks.micro;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A client secret from its text to the answer whether it is the right one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SecretBenchmark {

    private final String text = Secret.of(SecretPrefix.SERVICE_KEY, OpenCryptography.randomBytes(Secret.RANDOM_BYTES))
            .reveal();
    private final Secret secret = Secret.parse(text).orElseThrow();

    @Benchmark
    public Optional<Secret> parse() {
        return Secret.parse(text);
    }

    @Benchmark
    public SecretDigest digest(OpenCryptography open) {
        return open.cryptography.secretDigester().digest(secret);
    }

    /** What the database is asked for: a digest for each pepper. */
    @Benchmark
    public List<SecretDigest> candidates(OpenCryptography open) {
        return open.cryptography.secretDigester().candidates(secret);
    }
}
