package dev.keywright.benchmarks.results;

import java.util.List;

/**
 * What a run of the nodes benchmark found.
 *
 * @param commit of the checkout that was measured
 */
public record NodesResults(String startedAt, String commit, Machine machine, List<NodesLoad> loads) {

    /**
     * A load on several nodes.
     *
     * @param nodes how many of them the connections are spread over
     * @param load the CPU is that of these nodes together
     */
    public record NodesLoad(int nodes, LoadMeasurement load) {}
}
