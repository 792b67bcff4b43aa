package dev.keywright.application.memory;

import dev.keywright.application.integration.SealedSecret;
import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.WrappedThing;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.memory.Tables.StoredIntegration;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.SealedAnswer;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.masterkey.MasterKeyId;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryWrappedThings implements WrappedThings {
    private static final Comparator<WrappedThing> ORDER =
            Comparator.comparing(thing -> thing.place().toString());

    private final InMemoryTransactions transactions;
    private final InMemoryPepperStore peppers;

    InMemoryWrappedThings(InMemoryTransactions transactions, InMemoryPepperStore peppers) {
        this.transactions = transactions;
        this.peppers = peppers;
    }

    @Override
    public List<WrappedThing> notUnder(MasterKeyId key, Place.Kind kind, @Nullable Place after, int most) {
        return all(kind)
                .filter(thing -> !MasterKeyId.markedOn(thing.bytes()).equals(Optional.of(key)))
                .sorted(ORDER)
                .filter(thing -> after == null || thing.place().toString().compareTo(after.toString()) > 0)
                .limit(most)
                .toList();
    }

    private Stream<WrappedThing> all(Place.Kind kind) {
        Tables tables = transactions.tables();
        return switch (kind) {
            case PEPPER ->
                peppers.load().entrySet().stream()
                        .map(pepper -> new WrappedThing(new Place.Pepper(pepper.getKey()), pepper.getValue()));
            case SIGNING_KEY ->
                tables.signingKeys.values().stream()
                        .map(key -> new WrappedThing(
                                new Place.SigningKey(key.id()),
                                key.wrappedPrivateKey().bytes()));
            case INTEGRATION ->
                tables.integrations.values().stream()
                        .map(stored -> new WrappedThing(
                                place(stored.integration()), stored.secret().wrappedKey()));
            case GIVEN_ANSWER ->
                tables.givenAnswers.values().stream()
                        .map(answer -> new WrappedThing(
                                new Place.GivenAnswer(answer.request()),
                                answer.sealed().bytes()));
        };
    }

    private static Place place(Integration integration) {
        return new Place.Integration(integration.workspace(), integration.id());
    }

    @Override
    public boolean replace(WrappedThing found, byte[] anew) {
        boolean unchanged = all(found.place().kind())
                .anyMatch(thing -> thing.place().equals(found.place()) && Arrays.equals(thing.bytes(), found.bytes()));
        if (unchanged) {
            store(found.place(), anew);
        }
        return unchanged;
    }

    private void store(Place place, byte[] anew) {
        Tables tables = transactions.tables();
        if (place instanceof Place.Pepper pepper) {
            peppers.replace(pepper.version(), anew);
        } else if (place instanceof Place.SigningKey key) {
            tables.signingKeys.computeIfPresent(key.id(), (id, stored) -> withKey(stored, anew));
        } else if (place instanceof Place.Integration integration) {
            tables.integrations.computeIfPresent(integration.id(), (id, stored) -> withKey(stored, anew));
        } else if (place instanceof Place.GivenAnswer answer) {
            tables.givenAnswers.computeIfPresent(answer.request(), (request, stored) -> sealed(stored, anew));
        }
    }

    private static SigningKey withKey(SigningKey stored, byte[] anew) {
        return new SigningKey(
                stored.id(),
                stored.algorithm(),
                stored.publicJwk(),
                new WrappedKey(anew),
                stored.createdAt(),
                stored.activatesAt());
    }

    private static StoredIntegration withKey(StoredIntegration stored, byte[] anew) {
        return new StoredIntegration(
                stored.integration(), new SealedSecret(anew, stored.secret().ciphertext()), stored.lastUsedAt());
    }

    private static GivenAnswer sealed(GivenAnswer stored, byte[] anew) {
        return new GivenAnswer(
                stored.request(), stored.payload(), new SealedAnswer(anew), stored.createdAt(), stored.expiresAt());
    }

    @Override
    public List<Count> count() {
        return Arrays.stream(Place.Kind.values()).flatMap(this::count).toList();
    }

    private Stream<Count> count(Place.Kind kind) {
        Map<Optional<MasterKeyId>, Long> counts = new LinkedHashMap<>();
        all(kind).forEach(thing -> counts.merge(MasterKeyId.markedOn(thing.bytes()), 1L, Long::sum));
        return counts.entrySet().stream().map(count -> new Count(kind, count.getKey(), count.getValue()));
    }
}
