package dev.keywright.application.masterkey;

import static dev.keywright.application.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import dev.keywright.domain.masterkey.MasterKeyId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RewrapAllTest {
    private static final MasterKeyId OLD = new MasterKeyId("0000000000000001");
    private static final MasterKeyId NEW = new MasterKeyId("0000000000000002");
    private static final byte CONTENT = 42;

    private final Deployment deployment = Deployment.create();
    private final Storage storage = deployment.storage();
    private final PepperStore peppers = InMemoryStorage.peppers();
    private final WrappedThings things = InMemoryStorage.wrappedThings(storage, peppers);
    private final Set<Place> unreadable = new HashSet<>();
    private final List<RewrapAll.Progress> progress = new ArrayList<>();
    private final RewrapAll rewrapAll =
            MasterKeyUseCases.rewrapAll(deployment.foundation(), things, new OtherMark(), storage.auditTrail());

    /** Changes the mark, and keeps the content. */
    private final class OtherMark implements Rewrapping {
        @Override
        public MasterKeyId primary() {
            return NEW;
        }

        @Override
        public Optional<byte[]> rewrap(WrappedThing thing) {
            return unreadable.contains(thing.place()) ? Optional.empty() : Optional.of(under(NEW));
        }
    }

    private static byte[] under(MasterKeyId key) {
        byte[] mark = key.mark();
        return ByteBuffer.allocate(mark.length + 1).put(mark).put(CONTENT).array();
    }

    @Test
    void everythingIsUnderTheNewKeyAfterwardsInBatchesThatAreTold() {
        peppers.addIfAbsent(1, under(OLD));
        peppers.addIfAbsent(2, new byte[] {CONTENT});
        addSigningKey("current", under(NEW));
        addAnswers(5);

        RewrapAll.Result result = rewrap(2);

        assertThat(result.key()).isEqualTo(NEW);
        assertThat(result.done()).isEqualTo(Map.of(Place.Kind.PEPPER, 2L, Place.Kind.GIVEN_ANSWER, 5L));
        assertThat(result.unreadable()).isEmpty();
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        new WrappedThings.Count(Place.Kind.PEPPER, Optional.of(NEW), 2),
                        new WrappedThings.Count(Place.Kind.SIGNING_KEY, Optional.of(NEW), 1),
                        new WrappedThings.Count(Place.Kind.GIVEN_ANSWER, Optional.of(NEW), 5));
        assertThat(progress)
                .containsExactly(
                        new RewrapAll.Progress(Place.Kind.PEPPER, 2),
                        new RewrapAll.Progress(Place.Kind.GIVEN_ANSWER, 2),
                        new RewrapAll.Progress(Place.Kind.GIVEN_ANSWER, 4),
                        new RewrapAll.Progress(Place.Kind.GIVEN_ANSWER, 5));
    }

    @Test
    void aRunThatEndedInTheMiddleIsGoneOnWith() {
        addAnswers(5);
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> rewrap(2, told -> {
                    throw new Killed();
                }));
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        new WrappedThings.Count(Place.Kind.GIVEN_ANSWER, Optional.of(NEW), 2),
                        new WrappedThings.Count(Place.Kind.GIVEN_ANSWER, Optional.of(OLD), 3));

        assertThat(rewrap(2).done()).isEqualTo(Map.of(Place.Kind.GIVEN_ANSWER, 3L));
        assertThat(rewrap(2).done()).isEmpty();
    }

    @Test
    void whatOthersStoreUnderTheOldKeyMeanwhileIsFoundTooAndTheirChangesStay() {
        addAnswers(3);

        RewrapAll.Result result = rewrap(1, told -> {
            if (told.done() == 1) {
                peppers.addIfAbsent(1, under(OLD));
            }
        });

        assertThat(result.done()).isEqualTo(Map.of(Place.Kind.GIVEN_ANSWER, 3L, Place.Kind.PEPPER, 1L));
        assertThat(MasterKeyId.markedOn(peppers.load().getOrDefault(1, new byte[0])))
                .contains(NEW);
    }

    @Test
    void whoAlwaysStoresUnderTheOldKeyDoesNotKeepItFromEnding() {
        peppers.addIfAbsent(1, under(OLD));

        RewrapAll.Result result = rewrap(10, told -> peppers.addIfAbsent(2 + (int) told.done(), under(OLD)));

        assertThat(result.done()).isEqualTo(Map.of(Place.Kind.PEPPER, 3L));
        assertThat(counts()).contains(new WrappedThings.Count(Place.Kind.PEPPER, Optional.of(OLD), 1));
    }

    @Test
    void whatCannotBeReadIsNamedOnceAndDoesNotKeepTheRestFromBeingDone() {
        List<Place> answers = addAnswers(4);
        unreadable.add(answers.get(0));
        unreadable.add(answers.get(2));

        RewrapAll.Result result = rewrap(1);

        assertThat(result.done()).isEqualTo(Map.of(Place.Kind.GIVEN_ANSWER, 2L));
        assertThat(result.unreadable()).containsExactlyInAnyOrderElementsOf(unreadable);
    }

    @Test
    void aRunThatChangesSomethingIsOneEventOfTheDeploymentsTrail() {
        addAnswers(3);

        rewrap(1);
        rewrap(1);

        assertThat(rotations()).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isNull();
            assertThat(event.actor()).isEqualTo(Principal.SYSTEM);
            assertThat(event.target()).isEqualTo(new Target(Target.Kind.MASTER_KEY, NEW.value(), null));
        });
    }

    private RewrapAll.Result rewrap(int batch) {
        return rewrap(batch, progress::add);
    }

    private RewrapAll.Result rewrap(int batch, Consumer<RewrapAll.Progress> told) {
        return rewrapAll.rewrap(new RewrapAll.Command(batch, told));
    }

    private List<WrappedThings.Count> counts() {
        return deployment.foundation().inTransaction(things::count);
    }

    private List<AuditEvent> rotations() {
        return deployment.trail().stream()
                .filter(event -> event.action() == AuditAction.MASTER_KEY_ROTATED)
                .toList();
    }

    private void addSigningKey(String id, byte[] wrapped) {
        SigningKey key = new SigningKey(new KeyId(id), SigningAlgorithm.ES256, "{}", new WrappedKey(wrapped), NOW, NOW);
        deployment.foundation().inTransaction(() -> {
            storage.signingKeys().add(key);
            return key;
        });
    }

    private List<Place> addAnswers(int count) {
        RequestDigest[] requests = new RequestDigest[count];
        Arrays.setAll(
                requests,
                i -> new RequestDigest(ByteBuffer.allocate(32).putInt(i).array()));
        return Arrays.stream(requests).map(this::addAnswer).toList();
    }

    private Place addAnswer(RequestDigest request) {
        return deployment.foundation().inTransaction(() -> {
            storage.givenAnswers().add(GivenAnswer.of(request, request, new SealedAnswer(under(OLD)), NOW));
            return new Place.GivenAnswer(request);
        });
    }

    private static final class Killed extends RuntimeException {}
}
