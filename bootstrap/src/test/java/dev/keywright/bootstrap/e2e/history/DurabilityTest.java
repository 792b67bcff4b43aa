package dev.keywright.bootstrap.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Deployment;
import dev.keywright.bootstrap.e2e.ServerProcess;
import dev.keywright.bootstrap.e2e.history.Violation.Rule;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is killed in the middle of all the work takes no token with it that somebody has received, and brings nothing back that was stopped. */
class DurabilityTest {

    private static final int CLIENTS = 6;
    private static final int TOKENS = 15;

    @TempDir
    private static Path folder;

    private static WatchedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = WatchedPostgres.in(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyTokenOutlivesTheKillOfTheNodeThatIssuedIt() throws InterruptedException {
        try (Deployment deployment = Deployment.start()) {
            int port = Deployment.freePort();
            ServerProcess process = ServerProcess.run(
                    folder, deployment.environmentOfFurtherNode(), "serve", "--port", String.valueOf(port));
            process.awaitApi();
            Api killed = new Api(URI.create("http://localhost:" + port));
            try (Workload workload = startOn(deployment, deployment.api(), killed)) {
                workload.recorder().await(TOKENS, issuedBy(killed));

                process.kill();

                workload.recorder().await(TOKENS, issuedBy(deployment.api()));
                assertThat(Checker.violations(workload.end()))
                        .as("%s", workload)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyTokenOutlivesTheKillOfPostgresql() throws InterruptedException {
        try (Deployment deployment = Deployment.startOver(postgres.newDatabase("killed"))) {
            Api second = deployment.startNode();
            try (Workload workload = startOn(deployment, deployment.api(), second)) {
                workload.recorder().await(TOKENS, issuedBy(second));

                postgres.kill();
                workload.recorder().await(TOKENS, issuedBy(second));
                postgres.killPostmaster();

                workload.recorder().await(TOKENS, issuedBy(second));
                workload.recorder().await(TOKENS, issuedBy(deployment.api()));
                assertThat(Checker.violations(workload.end()))
                        .as("%s", workload)
                        .isEmpty();
            }
        }
    }

    /** That the kills above come soon enough to lose what isn't durable. */
    @Test
    void tokensOfAServerThatCommitsLazilyAreLostAndMissed() throws InterruptedException {
        try (WatchedPostgres lazy = WatchedPostgres.in(folder.resolve("lazy"))) {
            try (Deployment deployment = Deployment.startOver(lazy.newDatabase("lazy"))) {
                lazy.commitLazily();
                Api first = deployment.startNode();
                Api second = deployment.startNode();
                try (Workload workload = startOn(deployment, first, second)) {
                    workload.recorder().await(TOKENS, issuedBy(second));

                    lazy.kill();

                    List<Event> events = workload.soFar().events();
                    lazy.awaitReturn();
                    assertThat(Checker.violations(new History(events, workload.ledger(), List.of())))
                            .as("%s", workload)
                            .anyMatch(violation -> violation.rule() == Rule.EVERY_TOKEN_IS_IN_THE_LEDGER);
                }
            }
        }
    }

    private static Predicate<Event> issuedBy(Api node) {
        return event ->
                event.token() != null && event.node().equals(node.address().toString());
    }

    private static Workload startOn(Deployment deployment, Api... nodes) {
        return Workload.start(
                List.of(nodes),
                deployment.bootstrapKey(),
                deployment.database(),
                CLIENTS,
                new SecureRandom().nextLong());
    }
}
