package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that was done and what came of it.
 *
 * @param ledger the ids of the tokens that were in the ledger when all was over
 */
record History(List<Event> events, Set<UUID> ledger, List<Outage> outages) {

    History {
        events = List.copyOf(events);
        ledger = Set.copyOf(ledger);
        outages = List.copyOf(outages);
    }
}
