package dev.keywright.bootstrap.server;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.token.RotateSigningKeys;
import dev.keywright.crypto.token.SigningKeyRing;
import dev.keywright.domain.token.SigningAlgorithm;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes signing keys when they are due, and lets this node know those that others made. */
final class SigningKeyMaintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyMaintenance.class);

    /** Far shorter than the lead with which a key is published before it signs. */
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final RotateSigningKeys rotateSigningKeys;
    private final SigningAlgorithm algorithm;
    private final SigningKeyRing ring;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "signing-keys");
        thread.setDaemon(true);
        return thread;
    });

    private SigningKeyMaintenance(
            RotateSigningKeys rotateSigningKeys, SigningAlgorithm algorithm, SigningKeyRing ring) {
        this.rotateSigningKeys = rotateSigningKeys;
        this.algorithm = algorithm;
        this.ring = ring;
    }

    /** Has a key that signs when it returns, and keeps it so. */
    @SuppressWarnings("FutureReturnValueIgnored") // tryToMaintain lets no exception out
    static SigningKeyMaintenance start(
            RotateSigningKeys rotateSigningKeys, SigningAlgorithm algorithm, SigningKeyRing ring) {
        SigningKeyMaintenance maintenance = new SigningKeyMaintenance(rotateSigningKeys, algorithm, ring);
        maintenance.maintain();
        maintenance.schedule.scheduleWithFixedDelay(
                maintenance::tryToMaintain, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
        return maintenance;
    }

    private void maintain() {
        rotateSigningKeys
                .rotate(new RotateSigningKeys.Command(algorithm, false))
                .ifPresent(key -> LOG.info("Made signing key {}, which signs from {}", key.id(), key.activatesAt()));
        ring.refresh();
    }

    private void tryToMaintain() {
        try {
            maintain();
        } catch (StorageUnavailable e) {
            LOG.warn(
                    "The signing keys weren't looked after; the next try is in {} s. {}",
                    PERIOD.toSeconds(),
                    e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The signing keys weren't looked after; the next try is in {} s", PERIOD.toSeconds(), e);
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
