package dev.keywright.bootstrap.e2e.history;

import static dev.keywright.bootstrap.e2e.history.EventBuilder.SECOND_NODE;
import static dev.keywright.bootstrap.e2e.history.EventBuilder.a;
import static dev.keywright.bootstrap.e2e.history.Operation.AUTHENTICATE;
import static dev.keywright.bootstrap.e2e.history.Operation.CALL;
import static dev.keywright.bootstrap.e2e.history.Operation.CREATE;
import static dev.keywright.bootstrap.e2e.history.Operation.DEACTIVATE_WORKSPACE;
import static dev.keywright.bootstrap.e2e.history.Operation.INTROSPECT;
import static dev.keywright.bootstrap.e2e.history.Operation.ISSUE;
import static dev.keywright.bootstrap.e2e.history.Operation.REACTIVATE_WORKSPACE;
import static dev.keywright.bootstrap.e2e.history.Operation.REVOKE_KEY;
import static dev.keywright.bootstrap.e2e.history.Outcome.REFUSED;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNAVAILABLE;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.history.Violation.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoUseAfterAStopTest {

    private static final Subject KEY = new Subject(Subject.Kind.KEY, "k");
    private static final Subject OTHER_KEY = new Subject(Subject.Kind.KEY, "other");
    private static final Subject WORKSPACE = new Subject(Subject.Kind.WORKSPACE, "w");

    private static final Event REVOCATION = a(REVOKE_KEY, KEY).during(10, 20);
    private static final Event DEACTIVATION = a(DEACTIVATE_WORKSPACE, WORKSPACE).during(10, 20);

    @ParameterizedTest
    @EnumSource(names = {"ISSUE", "INTROSPECT", "AUTHENTICATE", "CALL"})
    void aUseThatBeginsAfterTheAcknowledgementAndSucceedsIsAViolation(Operation use) {
        assertViolations(1, REVOCATION, a(use, KEY, WORKSPACE).during(21, 25));
    }

    @Test
    void itIsOneOnTheOtherNodeToo() {
        assertViolations(1, REVOCATION, a(INTROSPECT, KEY).on(SECOND_NODE).during(21, 25));
    }

    @Test
    void itIsOneHoweverMuchLaterItBegins() {
        assertViolations(1, REVOCATION, a(ISSUE, KEY).during(100_000, 100_001));
    }

    @Test
    void itIsOneInWhateverOrderEventsAreRecorded() {
        assertViolations(1, a(ISSUE, KEY).during(21, 25), REVOCATION);
    }

    @Test
    void eachUseIsOneViolation() {
        assertViolations(
                2,
                REVOCATION,
                a(ISSUE, KEY).during(21, 25),
                a(REVOKE_KEY, KEY).during(30, 31),
                a(CALL, KEY).during(40, 41));
    }

    @Test
    void aUseThatBeganBeforeTheAcknowledgementMaySucceedWheneverItEnds() {
        assertViolations(0, REVOCATION, a(ISSUE, KEY).during(19, 500));
    }

    @Test
    void aUseThatBeganAtTheVeryMomentOfTheAcknowledgementMaySucceed() {
        assertViolations(0, REVOCATION, a(ISSUE, KEY).during(20, 25));
    }

    @ParameterizedTest
    @EnumSource(names = "SUCCEEDED", mode = EnumSource.Mode.EXCLUDE)
    void aUseThatDoesntSucceedIsNoViolation(Outcome outcome) {
        assertViolations(0, REVOCATION, a(ISSUE, KEY).whichIs(outcome).during(21, 25));
    }

    @ParameterizedTest
    @EnumSource(names = "SUCCEEDED", mode = EnumSource.Mode.EXCLUDE)
    void aStopThatWasntAcknowledgedForbidsNothing(Outcome outcome) {
        assertViolations(
                0,
                a(REVOKE_KEY, KEY).whichIs(outcome).during(10, 20),
                a(ISSUE, KEY).during(21, 25));
    }

    @Test
    void theUseOfSomethingElseIsNoViolation() {
        assertViolations(
                0,
                REVOCATION,
                a(AUTHENTICATE, OTHER_KEY, WORKSPACE).during(21, 25),
                a(CREATE, KEY).during(21, 25));
    }

    @Test
    void aUseAfterTheReactivationMaySucceed() {
        assertViolations(
                0,
                DEACTIVATION,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(30, 40),
                a(CALL, WORKSPACE).during(41, 45));
    }

    @Test
    void aUseThatEndsOnceTheReactivationHasBegunMaySucceed() {
        assertViolations(
                0,
                DEACTIVATION,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(30, 40),
                a(CALL, WORKSPACE).during(25, 30));
    }

    @Test
    void aUseThatEndsBeforeTheReactivationBeginsIsAViolation() {
        assertViolations(
                1,
                DEACTIVATION,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(30, 40),
                a(CALL, WORKSPACE).during(25, 29));
    }

    @Test
    void aReactivationThatMayHaveHappenedExcusesAndOneThatWasRefusedDoesnt() {
        for (Outcome outcome : List.of(UNAVAILABLE, UNKNOWN, REFUSED)) {
            assertViolations(
                    outcome == REFUSED ? 1 : 0,
                    DEACTIVATION,
                    a(REACTIVATE_WORKSPACE, WORKSPACE).whichIs(outcome).during(30, 40),
                    a(CALL, WORKSPACE).during(41, 45));
        }
    }

    @Test
    void aReactivationBeforeTheStopExcusesNothing() {
        assertViolations(
                1,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(5, 9),
                DEACTIVATION,
                a(CALL, WORKSPACE).during(21, 25));
    }

    @Test
    void aReactivationAtTheSameTimeAsTheStopMayHaveComeAfterIt() {
        assertViolations(
                0,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(5, 12),
                DEACTIVATION,
                a(CALL, WORKSPACE).during(21, 25));
    }

    @Test
    void aSecondStopForbidsAgain() {
        assertViolations(
                1,
                DEACTIVATION,
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(30, 40),
                a(DEACTIVATE_WORKSPACE, WORKSPACE).during(50, 60),
                a(CALL, WORKSPACE).during(55, 65),
                a(CALL, WORKSPACE).during(61, 65));
    }

    @Test
    void aReactivatedWorkspaceDoesntBringARevokedKeyBack() {
        assertViolations(
                1,
                DEACTIVATION,
                a(REVOKE_KEY, KEY).during(22, 23),
                a(REACTIVATE_WORKSPACE, WORKSPACE).during(30, 40),
                a(ISSUE, KEY, WORKSPACE).during(41, 45));
    }

    @Test
    void onlyUsesThatWouldBeViolationsGiveAHistoryPower() {
        History history = new History(
                List.of(
                        REVOCATION,
                        a(ISSUE, KEY).whichIs(REFUSED).during(19, 22),
                        a(ISSUE, KEY).whichIs(REFUSED).during(21, 22),
                        a(CALL, KEY).whichIs(UNAVAILABLE).during(25, 26),
                        a(CALL, KEY).whichIs(REFUSED).during(26, 27)),
                Set.of(),
                List.of());

        assertThat(Power.usesSoonAfterAStop(history, Duration.ofMillis(5))).isEqualTo(Map.of(REVOKE_KEY, 2));
    }

    private static void assertViolations(int count, Event... events) {
        assertThat(Checker.violations(new History(List.of(events), Set.of(), List.of())))
                .hasSize(count)
                .allMatch(violation -> violation.rule() == Rule.NO_USE_AFTER_A_STOP);
    }
}
