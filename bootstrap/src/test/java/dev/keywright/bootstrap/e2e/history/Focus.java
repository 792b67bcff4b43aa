package dev.keywright.bootstrap.e2e.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What the clients use most just now, because it is about to be stopped, or just was. */
final class Focus {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private boolean ended;
    private List<? extends Target> targets = List.of();
    private long taken;

    synchronized void on(List<? extends Target> others) {
        targets = others;
    }

    /** One to be used right away; empty while there is none. */
    synchronized Optional<Target> take(RandomGenerator random) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        taken++;
        notifyAll();
        return Optional.of(targets.get(random.nextInt(targets.size())));
    }

    /** Has nobody wait any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Returns when so many more uses are about to begin, or after five seconds: in an outage, they are few. */
    synchronized void awaitUses(int more) throws InterruptedException {
        long enough = taken + more;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); taken < enough && left > 0 && !ended; left = giveUp - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }
}
