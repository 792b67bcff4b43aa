package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the console benchmark found.
 *
 * @param commit of the checkout that was measured
 * @param keys how many the workspace has
 */
public record ConsoleResults(
        String startedAt, String commit, Machine machine, long keys, List<ConsoleMeasurement> pages) {}
