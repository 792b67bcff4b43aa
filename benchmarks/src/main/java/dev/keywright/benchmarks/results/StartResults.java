package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the start benchmark found.
 *
 * @param commit of the checkout that was measured
 */
public record StartResults(String startedAt, String commit, Machine machine, List<StartMeasurement> measurements) {}
