package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the growth benchmark found.
 *
 * @param commit of the checkout that was measured
 */
public record GrowthResults(
        String startedAt,
        String commit,
        Machine machine,
        List<GrowthData> data,
        List<GrowthLoad> loads,
        List<GrowthCalls> calls) {}
