package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.client.OneByOne;
import dev.keywright.benchmarks.client.Target;
import dev.keywright.benchmarks.results.GrowthCalls;
import dev.keywright.benchmarks.server.Management;
import org.HdrHistogram.Histogram;

/** Measures calls of the management API on one connection. */
final class Calls {

    private static final int UNMEASURED = 50;
    private static final int MEASURED = 300;
    private static final double MILLISECOND = 1e6;

    private Calls() {}

    static GrowthCalls measure(GrownKeywright keywright, Call call, int round) {
        Management management = keywright.management();
        Target target = new Target(keywright.port(), call.requests(keywright, management, UNMEASURED + MEASURED));
        Histogram latencies = OneByOne.run(target, UNMEASURED, call.check());
        return new GrowthCalls(
                keywright.data().keys(),
                keywright.data().ledgerRows(),
                call.title(),
                round,
                latencies.getTotalCount(),
                latencies.getValueAtPercentile(50) / MILLISECOND,
                latencies.getValueAtPercentile(99) / MILLISECOND,
                latencies.getMaxValue() / MILLISECOND);
    }
}
