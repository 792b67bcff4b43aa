package dev.keywright.bootstrap.server;

import dev.keywright.application.token.RotateSigningKeys;
import dev.keywright.crypto.token.SigningKeyRing;
import dev.keywright.domain.token.SigningAlgorithm;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes signing keys when they are due, and lets this node know those that others made. */
final class SigningKeyMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyMaintenance.class);

    /** Far shorter than the lead with which a key is published before it signs. */
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final RotateSigningKeys rotateSigningKeys;
    private final SigningAlgorithm algorithm;
    private final SigningKeyRing ring;

    private SigningKeyMaintenance(
            RotateSigningKeys rotateSigningKeys, SigningAlgorithm algorithm, SigningKeyRing ring) {
        this.rotateSigningKeys = rotateSigningKeys;
        this.algorithm = algorithm;
        this.ring = ring;
    }

    /** Has a key that signs when it returns, and keeps it so. */
    static RepeatedTask start(RotateSigningKeys rotateSigningKeys, SigningAlgorithm algorithm, SigningKeyRing ring) {
        SigningKeyMaintenance maintenance = new SigningKeyMaintenance(rotateSigningKeys, algorithm, ring);
        maintenance.maintain();
        return new RepeatedTask("signing-keys", PERIOD, maintenance::maintain).startAfter(PERIOD);
    }

    private void maintain() {
        rotateSigningKeys
                .rotate(new RotateSigningKeys.Command(algorithm, false))
                .ifPresent(key -> LOG.info("Made signing key {}, which signs from {}", key.id(), key.activatesAt()));
        ring.refresh();
    }
}
