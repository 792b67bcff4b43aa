package dev.keywright.bootstrap.server;

import dev.keywright.application.expiry.RemoveExpired;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what has expired: it decides nothing any more, and would only fill the database. */
final class ExpiryMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryMaintenance.class);
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private ExpiryMaintenance() {}

    /** In the background, at once and then every ten minutes. */
    static RepeatedTask start(RemoveExpired removeExpired) {
        return new RepeatedTask("expiry", PERIOD, () -> maintain(removeExpired)).startAfter(Duration.ZERO);
    }

    private static void maintain(RemoveExpired removeExpired) {
        RemoveExpired.Report report = removeExpired.removeExpired();
        if (report.sessions() + report.invitations() + report.answers() > 0) {
            LOG.info(
                    "Removed what had expired: {} sessions, {} invitations, {} answers to repeatable requests",
                    report.sessions(),
                    report.invitations(),
                    report.answers());
        }
    }
}
