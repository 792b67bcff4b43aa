package dev.keywright.bootstrap.e2e.history;

import static dev.keywright.bootstrap.e2e.history.EventBuilder.a;
import static dev.keywright.bootstrap.e2e.history.Operation.ISSUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.history.Violation.Rule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EveryTokenIsInTheLedgerTest {

    private static final UUID TOKEN = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Test
    void aTokenThatIsThereIsNoViolation() {
        assertThat(violations(Set.of(TOKEN, OTHER), a(ISSUE).of(TOKEN).during(1, 2)))
                .isEmpty();
    }

    @Test
    void eachTokenThatIsMissingIsOne() {
        assertThat(violations(
                        Set.of(OTHER),
                        a(ISSUE).of(TOKEN).during(1, 2),
                        a(ISSUE).of(OTHER).during(1, 2)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(Rule.EVERY_TOKEN_IS_IN_THE_LEDGER);
                    assertThat(violation.detail()).contains(TOKEN.toString());
                });
    }

    @Test
    void aTokenThatNobodyReceivedMayBeThereOrNot() {
        assertThat(violations(Set.of(TOKEN), a(ISSUE).whichIs(Outcome.UNKNOWN).during(1, 2)))
                .isEmpty();
    }

    private static List<Violation> violations(Set<UUID> ledger, Event... events) {
        return Checker.violations(new History(List.of(events), ledger, List.of()));
    }
}
