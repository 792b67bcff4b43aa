package dev.keywright.bootstrap.e2e.history;

import java.util.List;

/** Whatever token a client has received is in the ledger, whoever was killed meanwhile. */
final class EveryTokenIsInTheLedger implements Check {

    @Override
    public List<Violation> violations(History history) {
        return history.events().stream()
                .filter(event -> event.token() != null && !history.ledger().contains(event.token()))
                .map(event -> new Violation(
                        Violation.Rule.EVERY_TOKEN_IS_IN_THE_LEDGER,
                        "a client got token " + event.token() + " from " + event.node()
                                + ", which isn't in the ledger"))
                .toList();
    }
}
