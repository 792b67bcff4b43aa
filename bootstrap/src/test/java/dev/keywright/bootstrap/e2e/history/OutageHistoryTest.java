package dev.keywright.bootstrap.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Deployment;
import dev.keywright.bootstrap.e2e.TestDatabases;
import dev.keywright.bootstrap.postgres.StoppablePostgres;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL stops, or hangs, and comes back in the middle of all the work: it is told at once, and so is the return. */
class OutageHistoryTest {

    private static final int CLIENTS = 6;
    private static final int ANSWERS = 30;
    private static final Duration SETTLED = Duration.ofMillis(2_300);

    @TempDir
    private static Path folder;

    private static StoppablePostgres postgres;
    private static Deployment deployment;
    private static Api second;

    @BeforeAll
    static void start() {
        postgres = StoppablePostgres.start(folder.resolve("data"));
        deployment = Deployment.startOver(
                new TestDatabases.Database(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        second = deployment.startNode();
    }

    @AfterAll
    static void stop() {
        deployment.close();
        postgres.close();
    }

    @Test
    void whilePostgresqlIsStoppedEveryAnswerIs503WithinASecondAndServiceResumesWithinTwo() throws InterruptedException {
        try (Workload workload = startWorkload()) {
            suffer(workload.recorder(), postgres::stopImmediately, postgres::startAgain);
            suffer(workload.recorder(), postgres::stopImmediately, postgres::startAgain);

            assertThat(Checker.violations(workload.end())).as("%s", workload).isEmpty();
        }
    }

    @Test
    void whilePostgresqlHangsEveryAnswerIs503WithinASecondAndServiceResumesWithinTwo() throws InterruptedException {
        try (Workload workload = startWorkload()) {
            suffer(workload.recorder(), postgres::hang, postgres::goOn);
            suffer(workload.recorder(), postgres::hang, postgres::goOn);

            assertThat(Checker.violations(workload.end())).as("%s", workload).isEmpty();
        }
    }

    /** Lasts until there were some answers, and goes on until those have come that must be as ever again. */
    private static void suffer(Recorder recorder, Runnable stop, Runnable start) throws InterruptedException {
        recorder.await(ANSWERS, event -> event.outcome() == Outcome.SUCCEEDED);
        long stopBegan = System.nanoTime();
        stop.run();
        long stopped = System.nanoTime();
        recorder.await(ANSWERS, event -> event.wasRequest() && event.begin() > stopped);
        long startBegan = System.nanoTime();
        start.run();
        long started = System.nanoTime();
        recorder.add(new Outage(stopBegan, stopped, startBegan, started));
        recorder.await(ANSWERS, event -> event.begin() > started + SETTLED.toNanos());
    }

    private static Workload startWorkload() {
        return Workload.start(
                List.of(deployment.api(), second),
                deployment.bootstrapKey(),
                deployment.database(),
                CLIENTS,
                new SecureRandom().nextLong());
    }
}
