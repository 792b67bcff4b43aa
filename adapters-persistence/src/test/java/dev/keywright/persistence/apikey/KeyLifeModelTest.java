package dev.keywright.persistence.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.FinishRotations;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.role.Preset;
import dev.keywright.persistence.SharedStorage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random operations on a key at random times, through the use cases and on PostgreSQL, do as {@link KeyModel} says, each of them. The seed is
 * in the test's name: to repeat a run, give it as the system property {@code keywright.model.seed}.
 */
class KeyLifeModelTest {

    private static final int SEQUENCES = 12;
    private static final int OPERATIONS = 60;
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Duration UNUSED_FOR = Duration.ofHours(2);

    static LongStream seeds() {
        Long repeated = Long.getLong("keywright.model.seed");
        return repeated == null ? new SecureRandom().longs(SEQUENCES) : LongStream.of(repeated);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keyDoesAsTheModelSays(long seed) {
        Storage storage = SharedStorage.emptied().storage();
        Deployment deployment =
                Deployment.with().aroundStorage(inMemory -> storage).create();

        Run run = new Run(deployment, new Random(seed));
        try {
            run.operate();
        } catch (AssertionError differs) {
            throw new AssertionError("seed " + seed + " after " + String.join(", ", run.done), differs);
        }
    }

    /** One key, its model, and all that was got with it. */
    private static final class Run {
        private final Deployment deployment;
        private final RandomGenerator random;
        private final Tenant acme;
        private final FinishRotations finishRotations;
        private final KeyModel model;
        private final CreatedKey key;
        private final List<CreatedKey> secrets = new ArrayList<>();
        private final List<SecretId> secretIds = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        final List<String> done = new ArrayList<>();

        /** @param secret the number of the secret that it was got with */
        private record Token(String jwt, int secret, Instant issuedAt) {}

        Run(Deployment deployment, RandomGenerator random) {
            this.deployment = deployment;
            this.random = random;
            this.acme = deployment.tenant("Acme");
            this.finishRotations = ApiKeyUseCases.finishRotations(
                    deployment.foundation(),
                    deployment.storage().standings(),
                    deployment.storage().auditTrail(),
                    deployment.storage().apiKeys(),
                    deployment.storage().keyRotations(),
                    UNUSED_FOR);
            Instant expiresAt = random.nextInt(3) == 0 ? now().plus(Duration.ofHours(random.nextInt(1, 100))) : null;
            this.model = new KeyModel(expiresAt, UNUSED_FOR);
            this.key = create(expiresAt);
            secrets.add(key);
            secretIds.add(key.key().key().secrets().get(0).id());
        }

        private CreatedKey create(@Nullable Instant expiresAt) {
            return deployment
                    .useCases()
                    .apiKeys()
                    .createServiceKey()
                    .create(new CreateServiceKey.Command(
                            acme.owner(),
                            acme.id(),
                            new Name("modelled"),
                            Preset.OPERATOR.roleName(),
                            Description.EMPTY,
                            expiresAt));
        }

        private Instant now() {
            return deployment.clock().instant();
        }

        void operate() {
            for (int i = 0; i < OPERATIONS; i++) {
                if (random.nextInt(3) == 0) {
                    moveClock();
                }
                operateOnce();
                compare();
            }
        }

        /** Mostly to just before, at or just after the time at which something ends. */
        private void moveClock() {
            List<Instant> ends = model.ends().filter(end -> end.isAfter(now())).toList();
            if (ends.isEmpty() || random.nextInt(3) == 0) {
                Duration step = List.of(
                                MICROSECOND,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(40),
                                Duration.ofHours(2))
                        .get(random.nextInt(6));
                deployment.clock().advance(step);
            } else {
                Instant end = ends.get(random.nextInt(ends.size()));
                Instant moment = end.plus(MICROSECOND.multipliedBy(random.nextInt(-1, 2)));
                deployment.clock().set(moment.isAfter(now()) ? moment : end);
            }
            done.add("at " + now());
        }

        private void operateOnce() {
            int secret = random.nextInt(model.secretCount());
            switch (random.nextInt(20)) {
                case 0 -> check("disable", model.disable(now()), () -> acme.disable(key));
                case 1, 2 -> check("enable", model.enable(now()), () -> acme.enable(key));
                case 3 -> revokeSeldom();
                case 4, 5, 6, 7 -> rotate(anyRotation());
                case 8, 9 ->
                    check(
                            "end secret " + secret,
                            model.endSecret(secret, now()),
                            () -> acme.endSecret(key, secretIds.get(secret)));
                case 10, 11, 12 -> finishRotations();
                default -> issue(secret);
            }
        }

        private void revokeSeldom() {
            if (random.nextInt(4) == 0) {
                check("revoke", model.revoke(), () -> acme.revoke(key));
            }
        }

        private Rotation anyRotation() {
            return switch (random.nextInt(6)) {
                case 0 -> new Rotation.Leaked();
                case 1 -> new Rotation.Scheduled(Duration.ZERO);
                case 2, 3 -> new Rotation.UntilUnused();
                default -> new Rotation.Scheduled(Duration.ofMinutes(random.nextInt(1, 300)));
            };
        }

        private void rotate(Rotation rotation) {
            check("rotate " + rotation, model.rotate(rotation, now()), () -> {
                CreatedKey rotated = acme.rotate(key, rotation);
                secrets.add(rotated);
                List<SecretId> known = List.copyOf(secretIds);
                rotated.key().key().secrets().stream()
                        .map(KeySecret::id)
                        .filter(id -> !known.contains(id))
                        .forEach(secretIds::add);
            });
        }

        private void finishRotations() {
            boolean finishes = model.finishRotation(now());
            done.add("finish rotations");
            assertThat(finishRotations.finish()).hasSize(finishes ? 1 : 0);
        }

        private void issue(int secret) {
            check(
                    "issue for " + secret,
                    model.issue(secret, now()),
                    () -> tokens.add(new Token(acme.token(secrets.get(secret)), secret, now())));
        }

        private void check(String operation, @Nullable Class<?> expected, Runnable act) {
            done.add(operation);
            @Nullable Class<?> refusal = null;
            try {
                act.run();
            } catch (Refusal refused) {
                refusal = refused.getClass();
            }
            assertThat(refusal).as(operation).isEqualTo(expected);
        }

        private void compare() {
            ListedKey stored = deployment
                    .useCases()
                    .apiKeys()
                    .getApiKey()
                    .get(new GetApiKey.Query(acme.owner(), acme.id(), key.clientId()));
            assertThat(stored.key().status(now())).isEqualTo(model.status(now()));
            assertThat(stored.key().liveSecrets(now()))
                    .extracting(KeySecret::id)
                    .containsExactlyInAnyOrderElementsOf(model.workingSecrets(now()).stream()
                            .map(secretIds::get)
                            .toList());
            assertThat(stored.rotation() != null && stored.rotation().isUnderWay(stored.key(), now()))
                    .isEqualTo(model.isRotationUnderWay(now()));
            recentTokens()
                    .forEach(token -> assertThat(isAccepted(token))
                            .as("token of secret %s from %s", token.secret(), token.issuedAt())
                            .isEqualTo(model.works(token.secret(), now())));
        }

        /** Those that haven't expired, and don't just now. */
        private Stream<Token> recentTokens() {
            Instant oldest = now().minus(Duration.ofMinutes(59));
            List<Token> recent = tokens.stream()
                    .filter(token -> token.issuedAt().isAfter(oldest))
                    .toList();
            return recent.stream().skip(Math.max(0, recent.size() - 6));
        }

        private boolean isAccepted(Token token) {
            try {
                Deployment.await(
                        deployment.useCases().tokens().authenticateBearer().authenticate(token.jwt()));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }
    }
}
