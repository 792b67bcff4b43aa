package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the micro benchmarks found.
 *
 * @param commit of the checkout that was measured
 */
public record MicroResults(String startedAt, String commit, Machine machine, List<MicroMeasurement> measurements) {}
