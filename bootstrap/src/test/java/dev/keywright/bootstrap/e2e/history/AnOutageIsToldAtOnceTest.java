package dev.keywright.bootstrap.e2e.history;

import static dev.keywright.bootstrap.e2e.history.EventBuilder.a;
import static dev.keywright.bootstrap.e2e.history.EventBuilder.outage;
import static dev.keywright.bootstrap.e2e.history.Operation.ISSUE;
import static dev.keywright.bootstrap.e2e.history.Outcome.REFUSED;
import static dev.keywright.bootstrap.e2e.history.Outcome.SUCCEEDED;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNAVAILABLE;
import static dev.keywright.bootstrap.e2e.history.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnOutageIsToldAtOnceTest {

    private static final Outage OUTAGE = outage(900, 1_000, 5_000, 5_500);

    @Test
    void anAnswerThatSaysSoWithinASecondIsRight() {
        assertThat(violations(a(ISSUE).whichIs(UNAVAILABLE).during(1_001, 2_001)))
                .isEmpty();
    }

    @Test
    void oneThatTakesLongerIsAViolation() {
        assertThat(violations(a(ISSUE).whichIs(UNAVAILABLE).during(1_001, 2_002)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "UNAVAILABLE", mode = EnumSource.Mode.EXCLUDE)
    void anyOtherAnswerIsAViolation(Outcome outcome) {
        assertThat(violations(a(ISSUE).whichIs(outcome).during(1_001, 1_002))).hasSize(1);
    }

    @Test
    void beforeTheDatabaseHasStoppedAndOnceItIsBeingStartedAnythingMayHappen() {
        assertThat(violations(
                        a(ISSUE).during(800, 1_100),
                        a(ISSUE).whichIs(UNKNOWN).during(1_000, 1_100),
                        a(ISSUE).whichIs(REFUSED).during(5_000, 5_001),
                        a(ISSUE).whichIs(UNAVAILABLE).during(5_000, 6_400)))
                .isEmpty();
    }

    @Test
    void oneThatIsUnderWayWhenTheDatabaseIsStartedMaySucceedWithinTheSecond() {
        assertThat(violations(a(ISSUE).whichIs(SUCCEEDED).during(4_990, 5_510))).isEmpty();
        assertThat(violations(a(ISSUE).whichIs(SUCCEEDED).during(4_990, 5_991))).hasSize(1);
        assertThat(violations(a(ISSUE).whichIs(UNKNOWN).during(4_990, 5_510))).hasSize(1);
    }

    @Test
    void whatWasDoneByTheDatabaseItselfIsNoRequest() {
        assertThat(violations(a(ISSUE).on(Event.DATABASE).whichIs(UNKNOWN).during(1_001, 4_000)))
                .isEmpty();
    }

    private static List<Violation> violations(Event... events) {
        return new AnOutageIsToldAtOnce().violations(new History(List.of(events), Set.of(), List.of(OUTAGE)));
    }
}
