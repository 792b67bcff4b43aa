package dev.keywright.benchmarks.micro;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An access token of a service key: made, and verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class AccessTokenBenchmark {

    private String signed = "";

    private static AccessToken newToken() {
        Instant now = AccessToken.issuedAt(Instant.now());
        var role = RoleCatalog.presets().get(Preset.OPERATOR.roleName(), false);
        return new AccessToken(
                new TokenId(UUID.randomUUID()),
                new ClientId(UUID.randomUUID()),
                new WorkspaceId(UUID.randomUUID()),
                KeyType.SERVICE,
                role.name(),
                null,
                new TreeSet<>(role.scopes()),
                now,
                now.plus(AccessToken.LIFETIME));
    }

    @Setup
    public void signOne(OpenCryptography open) {
        signed = open.cryptography.signingKeyRing().sign(newToken());
    }

    /** The claims as JSON, and the signature over them. */
    @Benchmark
    public String claimsAndSign(OpenCryptography open) {
        return open.cryptography.signingKeyRing().sign(newToken());
    }

    /** A token that wasn't seen of late. */
    @Benchmark
    public Optional<AccessToken> verifyNew(OpenCryptography open, ManyTokens tokens) {
        return open.cryptography.signingKeyRing().verify(tokens.next());
    }

    /** The same token again, as introspection gets it from a service that is called with it. */
    @Benchmark
    public Optional<AccessToken> verifyAgain(OpenCryptography open) {
        return open.cryptography.signingKeyRing().verify(signed);
    }

    /** More than are worth remembering, in turn, so that each comes as if for the first time. */
    @State(Scope.Benchmark)
    public static class ManyTokens {

        private static final int COUNT = 50_000;

        private String[] signed = new String[0];
        private int last;

        @Setup
        public void sign(OpenCryptography open) {
            signed = Stream.generate(AccessTokenBenchmark::newToken)
                    .limit(COUNT)
                    .map(open.cryptography.signingKeyRing()::sign)
                    .toArray(String[]::new);
        }

        String next() {
            last = (last + 1) % signed.length;
            return signed[last];
        }
    }
}
