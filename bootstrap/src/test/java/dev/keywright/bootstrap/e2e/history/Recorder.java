package dev.keywright.bootstrap.e2e.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Collects events from many threads. */
final class Recorder {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Event> events = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();

    synchronized void add(Event event) {
        events.add(event);
        notifyAll();
    }

    synchronized void add(Outage outage) {
        outages.add(outage);
    }

    /** Returns once so many more events were added that match; gives up after half a minute. */
    synchronized void await(int count, Predicate<Event> matching) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int next = events.size();
        for (int found = 0; found < count; next++) {
            while (next == events.size()) {
                long left = giveUp - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("only " + found + " of " + count + " events came");
                }
                wait(left / 1_000_000 + 1);
            }
            if (matching.test(events.get(next))) {
                found++;
            }
        }
    }

    /** What was recorded so far. */
    synchronized History history(Set<UUID> ledger) {
        return new History(events, ledger, outages);
    }
}
