package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the growth benchmark found.
 *
 * @param commit of the checkout that was measured
 * @param tokenClients how many keys, drawn at random, tokens were asked for by
 */
public record GrowthResults(
        String startedAt,
        String commit,
        Machine machine,
        int tokenClients,
        List<GrowthData> data,
        List<GrowthLoad> loads,
        List<GrowthCalls> calls) {}
