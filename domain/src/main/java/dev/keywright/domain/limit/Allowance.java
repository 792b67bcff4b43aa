package dev.keywright.domain.limit;

import java.time.Duration;

/**
 * What is left of a limit.
 *
 * @param name of the limit, in lower case with hyphens
 * @param remaining how many more times it may be done now
 * @param untilMore until it may be done once more than that: whole seconds, at least 1
 */
public record Allowance(String name, Limit limit, long remaining, Duration untilMore) {

    public Allowance {
        untilMore = Limit.wholeSeconds(untilMore);
    }
}
