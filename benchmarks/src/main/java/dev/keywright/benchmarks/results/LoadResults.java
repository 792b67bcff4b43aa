package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the load benchmark found.
 *
 * @param commit of the checkout that was measured
 * @param clients how many the requests were spread over
 */
public record LoadResults(
        String startedAt,
        String commit,
        Machine machine,
        int clients,
        List<RestingServer> servers,
        List<LoadMeasurement> measurements) {}
