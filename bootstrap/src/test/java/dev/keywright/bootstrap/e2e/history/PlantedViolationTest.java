package dev.keywright.bootstrap.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.token.TokenUseCases;
import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Deployment;
import dev.keywright.bootstrap.e2e.history.Violation.Rule;
import dev.keywright.bootstrap.server.AlteredNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same workload and the same checker, on nodes that break what they promise. */
class PlantedViolationTest {

    /** Two minutes, for a machine that has little time for the clients: elsewhere a cache is found within seconds. */
    private static final int ROUNDS = 480;

    private static final long ROUND_MILLIS = 250;
    private static final Deployment DEPLOYMENT = Deployment.start();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    static Stream<Arguments> caches() {
        return Stream.of(
                cache("issuing", DecidingCache::inFrontOfIssuing, "ISSUE"),
                cache("introspection", DecidingCache::inFrontOfIntrospection, "INTROSPECT", "AUTHENTICATE"),
                cache("bearers", DecidingCache::inFrontOfBearers, "CALL"));
    }

    private static Arguments cache(String place, UnaryOperator<TokenUseCases> cache, String... found) {
        return Arguments.of(Named.of("in front of " + place, cache), List.of(found));
    }

    @ParameterizedTest
    @MethodSource("caches")
    void aCacheThatDecidesIsFoundAndSaidToBeWhereItIs(UnaryOperator<TokenUseCases> cache, List<String> found)
            throws InterruptedException {
        try (Workload workload = startOn(startNode(cache), startNode(cache))) {
            for (int round = 0;
                    round < ROUNDS && strictnessViolations(workload.soFar()).isEmpty();
                    round++) {
                workload.goOnFor(ROUND_MILLIS);
            }

            List<Violation> violations = Checker.violations(workload.end());

            assertThat(violations).as("%s", workload).isNotEmpty();
            assertThat(violations).allSatisfy(violation -> {
                assertThat(violation.rule()).isEqualTo(Rule.NO_USE_AFTER_A_STOP);
                assertThat(found).contains(violation.detail().split(" ", -1)[0]);
            });
        }
    }

    /** With few connections, since there will be many nodes. */
    private static Api startNode(UnaryOperator<TokenUseCases> cache) {
        return DEPLOYMENT.startNode(Map.of("KEYWRIGHT_DATABASE_POOL_SIZE", "4"), new AlteredNode(cache));
    }

    private static List<Violation> strictnessViolations(History history) {
        return new NoUseAfterAStop().violations(history);
    }

    @Test
    void aTokenThatTheLedgerLosesIsMissed() throws InterruptedException {
        try (Workload workload = startOn(DEPLOYMENT.api())) {
            workload.recorder().await(5, event -> event.token() != null);
            UUID lost = workload.soFar().events().stream()
                    .flatMap(event -> Stream.ofNullable(event.token()))
                    .findAny()
                    .orElseThrow();
            DEPLOYMENT.database().execute("delete from token_ledger where token_id = '" + lost + "'");

            List<Violation> violations = Checker.violations(workload.end());

            assertThat(violations)
                    .filteredOn(violation -> violation.rule() == Rule.EVERY_TOKEN_IS_IN_THE_LEDGER)
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.detail()).contains(lost.toString()));
        }
    }

    private static Workload startOn(Api... nodes) {
        return Workload.start(
                List.of(nodes), DEPLOYMENT.bootstrapKey(), DEPLOYMENT.database(), 6, new SecureRandom().nextLong());
    }
}
