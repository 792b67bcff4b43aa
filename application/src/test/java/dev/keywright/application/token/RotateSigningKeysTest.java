package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.SequentialIds;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.memory.BlankSigningKeys;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.SigningKeySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotateSigningKeysTest {
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    private final Deployment deployment = Deployment.create();
    private final RotateSigningKeys rotation = TokenUseCases.rotateSigningKeys(
            deployment.foundation(),
            new SigningKeySchedule(PERIOD),
            deployment.storage().signingKeys(),
            new BlankSigningKeys(new SequentialIds()),
            deployment.storage().auditTrail());

    @Test
    void firstKeySignsAtOnce() {
        SigningKey first = rotate().orElseThrow();

        assertThat(first.createdAt()).isEqualTo(NOW);
        assertThat(first.activatesAt()).isEqualTo(NOW);
        assertThat(stored()).containsExactly(first);
    }

    @Test
    void nextKeyIsMadeInTimeToBePublishedBeforeItSigns() {
        SigningKey first = rotate().orElseThrow();
        Instant due = NOW.plus(PERIOD).minus(SigningKeySchedule.PUBLICATION_LEAD);

        deployment.clock().set(due.minus(PRECISION));
        assertThat(rotate()).isEmpty();

        deployment.clock().set(due);
        SigningKey second = rotate().orElseThrow();
        assertThat(second.createdAt()).isEqualTo(due);
        assertThat(second.activatesAt()).isEqualTo(NOW.plus(PERIOD));
        assertThat(rotate()).isEmpty();
        assertThat(stored()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void keyIsKeptUntilNoTokenItSignedCanBeGood() {
        SigningKey first = rotate().orElseThrow();
        deployment.clock().set(NOW.plus(PERIOD).minus(SigningKeySchedule.PUBLICATION_LEAD));
        SigningKey second = rotate().orElseThrow();
        Instant outdated = second.activatesAt().plus(SigningKeySchedule.RETENTION);

        deployment.clock().set(outdated.minus(PRECISION));
        rotate();
        assertThat(stored()).containsExactlyInAnyOrder(first, second);

        deployment.clock().set(outdated);
        rotate();
        assertThat(stored()).containsExactly(second);
    }

    @Test
    void keyCanBeMadeBeforeItIsDue() {
        rotate();

        SigningKey forced = rotation.rotate(new RotateSigningKeys.Command(SigningAlgorithm.ES256, true))
                .orElseThrow();

        assertThat(forced.activatesAt()).isEqualTo(NOW.plus(SigningKeySchedule.PUBLICATION_LEAD));
    }

    @Test
    void anotherAlgorithmIsDueAtOnceAndIsPublishedBeforeItSigns() {
        rotate();

        SigningKey other = rotation.rotate(new RotateSigningKeys.Command(SigningAlgorithm.RS256, false))
                .orElseThrow();

        assertThat(other.algorithm()).isEqualTo(SigningAlgorithm.RS256);
        assertThat(other.activatesAt()).isEqualTo(NOW.plus(SigningKeySchedule.PUBLICATION_LEAD));
    }

    @Test
    void rotationIsRecordedInTheDeploymentsTrail() {
        SigningKey key = rotate().orElseThrow();
        rotate();

        List<AuditEvent> rotations = deployment.trail().stream()
                .filter(event -> event.action() == AuditAction.SIGNING_KEY_ROTATED)
                .toList();

        assertThat(rotations).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isNull();
            assertThat(event.actor()).isEqualTo(Principal.SYSTEM);
            assertThat(event.target().id()).isEqualTo(key.id().value());
            assertThat(event.after()).containsEntry("algorithm", "ES256");
        });
    }

    private Optional<SigningKey> rotate() {
        return rotation.rotate(new RotateSigningKeys.Command(SigningAlgorithm.ES256, false));
    }

    private List<SigningKey> stored() {
        return deployment
                .foundation()
                .inTransaction(() -> deployment.storage().signingKeys().load())
                .keys();
    }
}
