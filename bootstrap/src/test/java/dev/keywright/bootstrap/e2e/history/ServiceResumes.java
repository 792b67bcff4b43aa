package dev.keywright.bootstrap.e2e.history;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each node has a first success within two seconds of the database's return, and whatever begins later than that is neither unavailable nor
 * broken off, until the database is stopped again.
 */
final class ServiceResumes implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public List<Violation> violations(History history) {
        Set<String> nodes = history.events().stream()
                .filter(Event::wasRequest)
                .map(Event::node)
                .collect(Collectors.toSet());
        return history.outages().stream()
                .flatMap(outage -> Stream.concat(
                        nodes.stream().flatMap(node -> late(node, outage, history)), relapses(outage, history)))
                .toList();
    }

    private static Stream<Violation> late(String node, Outage outage, History history) {
        OptionalLong first = firstSuccess(node, outage, history);
        return first.isPresent() && first.getAsLong() <= outage.started() + LIMIT.toNanos()
                ? Stream.empty()
                : Stream.of(new Violation(
                        Violation.Rule.SERVICE_RESUMES,
                        node + " had its first success " + after(first, outage) + " the database's return"));
    }

    /** When it was answered; a request that began before the database's return counts too, since it may have waited for it. */
    static OptionalLong firstSuccess(String node, Outage outage, History history) {
        return history.events().stream()
                .filter(event -> event.node().equals(node) && event.outcome() == Outcome.SUCCEEDED)
                .mapToLong(Event::end)
                .filter(end -> end >= outage.startBegan())
                .min();
    }

    private static String after(OptionalLong first, Outage outage) {
        return first.isPresent()
                ? String.format(Locale.ROOT, "%.0f ms after", (first.getAsLong() - outage.started()) / 1e6)
                : "never after";
    }

    private static Stream<Violation> relapses(Outage outage, History history) {
        long from = outage.started() + LIMIT.toNanos();
        long until = history.outages().stream()
                .mapToLong(Outage::stopBegan)
                .filter(stop -> stop >= outage.started())
                .min()
                .orElse(Long.MAX_VALUE);
        return history.events().stream()
                .filter(Event::wasRequest)
                .filter(event -> event.begin() > from && event.end() < until)
                .filter(event -> event.outcome() == Outcome.UNAVAILABLE || event.outcome() == Outcome.UNKNOWN)
                .map(event -> new Violation(
                        Violation.Rule.SERVICE_RESUMES,
                        event.operation() + " on " + event.node() + " ended " + event.outcome() + " (" + event.status()
                                + ") though the database had been back for long"));
    }
}
