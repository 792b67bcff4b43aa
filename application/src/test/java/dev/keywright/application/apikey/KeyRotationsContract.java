package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyRotations.Stored;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link KeyRotations} promises, and that keys are found with their rotations. */
public abstract class KeyRotationsContract extends StorageContract {
    private final Workspace workspace = aWorkspace();

    @BeforeEach
    final void saveWorkspace() {
        save(workspace);
    }

    @Test
    public void rotationIsFoundAsItWasPut() {
        OpenRotation rotation = rotationOf(aRotatedKey());

        put(rotation);

        assertThat(find(rotation.key())).contains(rotation);
        assertThat(list(null, 10)).containsExactly(new Stored(workspace.id(), rotation));
    }

    @Test
    public void rotationTakesThePlaceOfTheKeysFormerOne() {
        ServiceKey key = aRotatedKey();
        OpenRotation rotation = rotationOf(key);
        put(rotation);
        OpenRotation other = new OpenRotation(
                key.clientId(),
                rotation.newSecret(),
                rotation.oldSecret(),
                NOW.plusSeconds(1),
                NOW.plusSeconds(2),
                NOW.plusSeconds(3));

        put(other);

        assertThat(list(null, 10)).extracting(Stored::rotation).containsExactly(other);
    }

    @Test
    public void removedRotationIsGoneAndOthersStay() {
        OpenRotation removed = rotationOf(aRotatedKey());
        OpenRotation other = rotationOf(aRotatedKey());
        put(removed);
        put(other);

        commit(() -> rotations().remove(removed.key()));
        commit(() -> rotations().remove(new ClientId(anId())));

        assertThat(find(removed.key())).isEmpty();
        assertThat(list(null, 10)).extracting(Stored::rotation).containsExactly(other);
    }

    @Test
    public void rotationsAreListedByTheirKeysIdsPartByPart() {
        List<OpenRotation> all = Stream.generate(() -> rotationOf(aRotatedKey()))
                .limit(5)
                .sorted(Comparator.comparing(rotation -> rotation.key().toString()))
                .toList();
        all.forEach(this::put);

        assertThat(list(null, 2)).extracting(Stored::rotation).isEqualTo(all.subList(0, 2));
        assertThat(list(all.get(1).key(), 2)).extracting(Stored::rotation).isEqualTo(all.subList(2, 4));
        assertThat(list(all.get(3).key(), 2)).extracting(Stored::rotation).isEqualTo(all.subList(4, 5));
        assertThat(list(all.get(4).key(), 2)).isEmpty();
    }

    @Test
    public void keyIsFoundAndListedWithItsRotation() {
        ServiceKey rotated = aRotatedKey();
        ServiceKey other = aRotatedKey();
        put(rotationOf(rotated));

        assertThat(listed(rotated).rotation()).isEqualTo(rotationOf(rotated));
        assertThat(listed(other).rotation()).isNull();
    }

    @Test
    public void rotationOfAFailedTransactionIsNotThere() {
        OpenRotation rotation = rotationOf(aRotatedKey());

        undo(() -> rotations().put(rotation));

        assertThat(find(rotation.key())).isEmpty();
    }

    private ServiceKey aRotatedKey() {
        return save(
                aServiceKey().in(workspace).withSecrets(aSecret(), aSecret()).build());
    }

    private static OpenRotation rotationOf(ServiceKey key) {
        return OpenRotation.begin(
                key.clientId(), key.secrets().get(1).id(), key.secrets().get(0).id(), NOW);
    }

    private ListedKey listed(ServiceKey key) {
        return inTransaction(() -> ports().apiKeys().find(workspace.id(), key.clientId()))
                .orElseThrow();
    }

    private KeyRotations rotations() {
        return ports().keyRotations();
    }

    private void put(OpenRotation rotation) {
        commit(() -> rotations().put(rotation));
    }

    private Optional<OpenRotation> find(ClientId key) {
        return inTransaction(() -> rotations().find(key));
    }

    private List<Stored> list(@Nullable ClientId after, int limit) {
        return inTransaction(() -> rotations().list(after, limit));
    }
}
