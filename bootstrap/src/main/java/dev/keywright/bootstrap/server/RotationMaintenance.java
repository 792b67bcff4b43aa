package dev.keywright.bootstrap.server;

import dev.keywright.application.apikey.FinishRotations;
import dev.keywright.application.apikey.FinishRotations.Finished;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes the rotations that finish by themselves, and tells of each. */
final class RotationMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(RotationMaintenance.class);

    /** Far shorter than the time for which an old secret must be unused. */
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private RotationMaintenance() {}

    /** In the background, at once and then every minute. */
    static RepeatedTask start(FinishRotations finishRotations) {
        return new RepeatedTask("key-rotations", PERIOD, () -> finish(finishRotations)).startAfter(Duration.ZERO);
    }

    private static void finish(FinishRotations finishRotations) {
        for (Finished finished : finishRotations.finish()) {
            switch (finished.outcome()) {
                case UNUSED ->
                    LOG.info(
                            "Ended the old secret {} of API key {}, which was no longer used",
                            finished.oldSecret(),
                            finished.key());
                case TIME_LIMIT ->
                    LOG.warn(
                            "The old secret {} of API key {} has ended after 30 days, in which its use didn't cease",
                            finished.oldSecret(),
                            finished.key());
                case SECRET_ENDED, KEY_ENDED ->
                    LOG.info(
                            "The rotation of API key {} is over, since it or one of its secrets has ended",
                            finished.key());
            }
        }
    }
}
