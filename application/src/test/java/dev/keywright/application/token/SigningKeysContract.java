package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link SigningKeys} promises. */
public abstract class SigningKeysContract extends StorageContract {
    @Test
    public void emptyStorageHasNoKeys() {
        assertThat(load().keys()).isEmpty();
    }

    @Test
    public void addedKeysAreLoadedAsTheyAre() {
        SigningKey one = add(aSigningKey(SigningAlgorithm.ES256));
        SigningKey other = add(aSigningKey(SigningAlgorithm.RS256));

        assertThat(load().keys())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(List.of(one, other));
    }

    @Test
    public void removedKeyIsGoneAndOthersStay() {
        SigningKey removed = add(aSigningKey(SigningAlgorithm.ES256));
        SigningKey other = add(aSigningKey(SigningAlgorithm.ES256));

        commit(() -> ports().signingKeys().remove(removed.id()));

        assertThat(load().keys()).extracting(SigningKey::id).containsExactly(other.id());
    }

    @Test
    public void keyOfAFailedTransactionIsNotThere() {
        undo(() -> ports().signingKeys().add(aSigningKey(SigningAlgorithm.ES256)));

        assertThat(load().keys()).isEmpty();
    }

    @Test
    public void storagesClockIsReadInWholeMicrosecondsAndNeverGoesBack() {
        SigningKeys.Snapshot first = load();
        SigningKeys.Snapshot second = load();

        assertThat(first.databaseTime()).isEqualTo(first.databaseTime().truncatedTo(ChronoUnit.MICROS));
        assertThat(second.databaseTime()).isAfterOrEqualTo(first.databaseTime());
        assertThat(first.databaseTime()).isBetween(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));
    }

    private SigningKeys.Snapshot load() {
        return inTransaction(() -> ports().signingKeys().load());
    }

    private SigningKey add(SigningKey key) {
        commit(() -> ports().signingKeys().add(key));
        return key;
    }

    private static SigningKey aSigningKey(SigningAlgorithm algorithm) {
        KeyId id = new KeyId("kid-" + anId());
        WrappedKey privateHalf = new WrappedKey(new byte[] {0, -1, 127, -128, 7});
        String publicHalf = "{\"kty\":\"EC\",\"kid\":\"" + id + "\"}";
        return new SigningKey(id, algorithm, publicHalf, privateHalf, NOW, NOW.plusSeconds(3_600));
    }
}
