package dev.keywright.bootstrap.server;

import dev.keywright.application.apikey.SumKeyUsage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums what keys were issued. */
final class KeyUsageMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUsageMaintenance.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private KeyUsageMaintenance() {}

    /** In the background, at once and then every minute. */
    static RepeatedTask start(SumKeyUsage sumKeyUsage) {
        return new RepeatedTask("key-usage", PERIOD, () -> sum(sumKeyUsage)).startAfter(Duration.ZERO);
    }

    private static void sum(SumKeyUsage sumKeyUsage) {
        SumKeyUsage.Report report = sumKeyUsage.sum();
        LOG.debug("Counted {} tokens by key and hour, and forgot {} sums", report.counted(), report.forgotten());
    }
}
