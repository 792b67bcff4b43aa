package dev.keywright.bootstrap.e2e.history;

import static dev.keywright.bootstrap.e2e.history.EventBuilder.FIRST_NODE;
import static dev.keywright.bootstrap.e2e.history.EventBuilder.SECOND_NODE;
import static dev.keywright.bootstrap.e2e.history.EventBuilder.a;
import static dev.keywright.bootstrap.e2e.history.EventBuilder.outage;
import static dev.keywright.bootstrap.e2e.history.Operation.CALL;
import static dev.keywright.bootstrap.e2e.history.Operation.ISSUE;
import static dev.keywright.bootstrap.e2e.history.Outcome.REFUSED;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNAVAILABLE;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceResumesTest {

    private static final Outage OUTAGE = outage(900, 1_000, 5_000, 5_500);
    private static final Outage NEXT = outage(10_000, 10_100, 11_000, 11_100);
    private static final Event FIRST_BACK = a(ISSUE).on(FIRST_NODE).during(7_400, 7_500);
    private static final Event SECOND_BACK = a(CALL).on(SECOND_NODE).during(4_990, 5_400);

    @Test
    void aFirstSuccessWithinTwoSecondsOnEachNodeIsRight() {
        assertThat(violations(FIRST_BACK, SECOND_BACK)).isEmpty();
    }

    @Test
    void aNodeWhoseFirstSuccessComesLaterIsAViolation() {
        assertThat(violations(a(ISSUE).on(FIRST_NODE).during(7_400, 7_501), SECOND_BACK))
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail())
                        .isEqualTo("first had its first success 2001 ms after the database's return"));
    }

    @Test
    void aNodeThatWorkedBeforeAndNeverAgainIsAViolation() {
        assertThat(violations(a(ISSUE).on(FIRST_NODE).during(100, 200), SECOND_BACK))
                .hasSize(1);
    }

    @Test
    void aRefusalIsNoSignOfLife() {
        assertThat(violations(a(ISSUE).on(FIRST_NODE).whichIs(REFUSED).during(5_600, 5_700), SECOND_BACK))
                .hasSize(1);
    }

    @Test
    void failuresWithinTheTwoSecondsAreNoViolation() {
        assertThat(violations(
                        FIRST_BACK,
                        SECOND_BACK,
                        a(ISSUE).whichIs(UNAVAILABLE).during(5_600, 7_600),
                        a(ISSUE).whichIs(UNKNOWN).during(7_500, 7_600)))
                .isEmpty();
    }

    @Test
    void failuresThatBeginLaterAreViolations() {
        assertThat(violations(
                        FIRST_BACK,
                        SECOND_BACK,
                        a(ISSUE).whichIs(UNAVAILABLE).during(7_501, 7_600),
                        a(ISSUE).whichIs(UNKNOWN).during(8_000, 8_600)))
                .hasSize(2);
    }

    @Test
    void failuresThatTheNextOutageCausedAreNot() {
        Event again = a(ISSUE).on(FIRST_NODE).during(11_000, 11_200);
        Event secondAgain = a(ISSUE).on(SECOND_NODE).during(11_000, 11_200);
        Event cutOff = a(ISSUE).whichIs(UNKNOWN).during(9_900, 10_050);
        History history = new History(
                List.of(FIRST_BACK, SECOND_BACK, again, secondAgain, cutOff), Set.of(), List.of(OUTAGE, NEXT));

        assertThat(new ServiceResumes().violations(history)).isEmpty();
    }

    private static List<Violation> violations(Event... events) {
        return new ServiceResumes().violations(new History(List.of(events), Set.of(), List.of(OUTAGE)));
    }
}
