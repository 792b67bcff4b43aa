package dev.keywright.application.masterkey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.masterkey.MasterKeyId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import dev.keywright.domain.workspace.Workspace;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link WrappedThings} promises. */
public abstract class WrappedThingsContract extends StorageContract {
    private static final MasterKeyId OLD = new MasterKeyId("0000000000000001");
    private static final MasterKeyId NEW = new MasterKeyId("0000000000000002");
    private static final byte[] FROM_BEFORE = {9, 8, 7};

    /** Those of the test's storage. */
    protected abstract WrappedThings things();

    protected abstract PepperStore peppers();

    private static byte[] under(MasterKeyId key, int content) {
        byte[] mark = key.mark();
        return ByteBuffer.allocate(mark.length + Integer.BYTES)
                .put(mark)
                .putInt(content)
                .array();
    }

    /** Stores something of that kind; none is before one that was saved earlier. */
    private Place save(Place.Kind kind, int number, byte[] wrapped) {
        return switch (kind) {
            case PEPPER -> savePepper(number, wrapped);
            case SIGNING_KEY -> saveSigningKey(number, wrapped);
            case INTEGRATION -> saveIntegration(number, wrapped);
            case GIVEN_ANSWER -> saveAnswer(number, wrapped);
        };
    }

    private Place savePepper(int number, byte[] wrapped) {
        commit(() -> peppers().addIfAbsent(number, wrapped));
        return new Place.Pepper(number);
    }

    private Place saveSigningKey(int number, byte[] wrapped) {
        KeyId id = new KeyId("kid-" + number);
        commit(() -> ports().signingKeys()
                .add(new SigningKey(id, SigningAlgorithm.ES256, "{}", new WrappedKey(wrapped), NOW, NOW)));
        return new Place.SigningKey(id);
    }

    private Place saveIntegration(int number, byte[] wrapped) {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey().in(workspace).build());
        Integration integration = new Integration(
                new IntegrationId(anId()),
                workspace.id(),
                new Name("step " + number),
                key.clientId(),
                key.secrets().get(0).id(),
                Principal.SYSTEM,
                NOW);
        commit(() -> ports().integrations().integrations().add(integration, new SealedSecret(wrapped, new byte[] {1})));
        return new Place.Integration(workspace.id(), integration.id());
    }

    private Place saveAnswer(int number, byte[] wrapped) {
        RequestDigest request =
                new RequestDigest(ByteBuffer.allocate(32).putInt(number).array());
        commit(() -> ports().givenAnswers().add(GivenAnswer.of(request, request, new SealedAnswer(wrapped), NOW)));
        return new Place.GivenAnswer(request);
    }

    private List<WrappedThing> notUnderNew(Place.Kind kind, @Nullable Place after, int most) {
        return inTransaction(() -> things().notUnder(NEW, kind, after, most));
    }

    private static List<Place> places(List<WrappedThing> found) {
        return found.stream().map(WrappedThing::place).toList();
    }

    @ParameterizedTest
    @EnumSource(Place.Kind.class)
    public void onlyWhatIsUnderAnotherKeyOrFromBeforeThereWereMarksIsFound(Place.Kind kind) {
        Place old = save(kind, 1, under(OLD, 1));
        save(kind, 2, under(NEW, 2));
        Place fromBefore = save(kind, 3, FROM_BEFORE);

        List<WrappedThing> found = notUnderNew(kind, null, 10);

        assertThat(places(found)).containsExactlyInAnyOrder(old, fromBefore);
        assertThat(found)
                .filteredOn(thing -> thing.place().equals(old))
                .singleElement()
                .satisfies(thing -> assertThat(thing.bytes()).isEqualTo(under(OLD, 1)));
        for (Place.Kind other : Place.Kind.values()) {
            assertThat(notUnderNew(other, null, 10)).hasSize(other == kind ? 2 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.Kind.class)
    public void allAreFoundBatchByBatchThoughTheyChangeMeanwhile(Place.Kind kind) {
        List<Place> saved = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            saved.add(save(kind, i, under(OLD, i)));
        }

        List<Place> found = new ArrayList<>();
        List<WrappedThing> batch = notUnderNew(kind, null, 3);
        while (!batch.isEmpty()) {
            assertThat(batch).hasSizeLessThanOrEqualTo(3);
            found.addAll(places(batch));
            WrappedThing first = batch.get(0);
            commit(() -> assertThat(things().replace(first, under(NEW, 0))).isTrue());
            batch = notUnderNew(kind, found.get(found.size() - 1), 3);
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(saved);
        assertThat(notUnderNew(kind, null, 10)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Place.Kind.class)
    public void onlyWhatIsStillAsItWasFoundIsReplaced(Place.Kind kind) {
        Place place = save(kind, 1, under(OLD, 1));
        Place neighbour = save(kind, 2, under(OLD, 2));
        WrappedThing found = new WrappedThing(place, under(OLD, 1));

        assertThat(inTransaction(() -> things().replace(found, under(OLD, 3)))).isTrue();
        assertThat(inTransaction(() -> things().replace(found, under(NEW, 1)))).isFalse();

        assertThat(notUnderNew(kind, null, 10))
                .filteredOn(thing -> thing.place().equals(place))
                .singleElement()
                .satisfies(thing -> assertThat(thing.bytes()).isEqualTo(under(OLD, 3)));
        assertThat(notUnderNew(kind, null, 10))
                .filteredOn(thing -> thing.place().equals(neighbour))
                .singleElement()
                .satisfies(thing -> assertThat(thing.bytes()).isEqualTo(under(OLD, 2)));
    }

    @Test
    public void whatIsGoneIsNotReplaced() {
        Place.SigningKey place = (Place.SigningKey) save(Place.Kind.SIGNING_KEY, 1, under(OLD, 1));
        commit(() -> ports().signingKeys().remove(place.id()));

        assertThat(inTransaction(() -> things().replace(new WrappedThing(place, under(OLD, 1)), under(NEW, 1))))
                .isFalse();
    }

    @Test
    public void theyAreCountedByKindAndKey() {
        assertThat(inTransaction(() -> things().count())).isEmpty();
        save(Place.Kind.PEPPER, 1, under(OLD, 1));
        save(Place.Kind.INTEGRATION, 1, under(NEW, 1));
        save(Place.Kind.INTEGRATION, 2, under(NEW, 2));
        save(Place.Kind.INTEGRATION, 3, FROM_BEFORE);
        save(Place.Kind.GIVEN_ANSWER, 4, new byte[] {1});
        save(Place.Kind.GIVEN_ANSWER, 5, new byte[] {2});

        assertThat(inTransaction(() -> things().count()))
                .containsExactlyInAnyOrder(
                        new WrappedThings.Count(Place.Kind.PEPPER, Optional.of(OLD), 1),
                        new WrappedThings.Count(Place.Kind.INTEGRATION, Optional.of(NEW), 2),
                        new WrappedThings.Count(Place.Kind.INTEGRATION, Optional.empty(), 1),
                        new WrappedThings.Count(Place.Kind.GIVEN_ANSWER, Optional.empty(), 2));
    }
}
