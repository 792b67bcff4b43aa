package dev.keywright.benchmarks.results;

import java.util.List;
import java.util.Map;

/**
 * What a run of the strictness checker found.
 *
 * @param commit of the checkout that was checked
 * @param seconds how long it was to run at least
 * @param clients how many asked at the same time
 * @param seed of the choices that they made
 * @param operations how many of each kind and outcome there were, such as {@code ISSUE SUCCEEDED}
 * @param triedSoon by the kind of stop, how many uses of what was stopped began within 5 ms of its acknowledgement: what the run had the power
 *     to find
 * @param violations how many there were
 * @param firstViolations some of them
 */
public record HistoriesResults(
        String startedAt,
        String commit,
        Machine machine,
        long seconds,
        int clients,
        long seed,
        Map<String, Integer> operations,
        Map<String, Integer> triedSoon,
        int violations,
        List<FoundViolation> firstViolations) {

    /**
     * A promise that was broken.
     *
     * @param rule which
     * @param detail what happened
     */
    public record FoundViolation(String rule, String detail) {}
}
