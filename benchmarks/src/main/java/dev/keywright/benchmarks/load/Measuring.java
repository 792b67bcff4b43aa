package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Window;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.results.LoadMeasurement;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** Puts one subject under one load, and reads what it used before and after. */
public final class Measuring {

    private static final double MILLISECOND = 1e6;
    private static final double MICROSECOND = 1e3;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1024 * 1024;

    private final Duration measured;
    private final Duration firstWarmUp;
    private final List<? extends Subject> subjects;
    private final Map<Subject, Set<Operation>> warmedUp = new HashMap<>();

    /**
     * @param measured how long one measurement is
     * @param firstWarmUp how long the load runs at least before the first measurement of a subject's operation
     * @param subjects all that run beside each other; empty if what idles is not to be known
     */
    public Measuring(Duration measured, Duration firstWarmUp, List<? extends Subject> subjects) {
        this.measured = measured;
        this.firstWarmUp = firstWarmUp;
        this.subjects = subjects;
    }

    /** @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a good one */
    public LoadMeasurement measure(Subject subject, Operation operation, int connections, int round) {
        Duration atLeast = isColdFor(subject, operation) ? firstWarmUp : Duration.ZERO;
        try (LoadClient client = subject.load(operation, connections)) {
            Duration warmUp = WarmUp.run(client, atLeast);
            Sample before = sample(subject);
            Window window = client.run(measured);
            Sample after = sample(subject);
            return measurement(subject, operation, connections, round, warmUp, window, before, after);
        }
    }

    /** Whether this is the first load of that kind that it is under. */
    private boolean isColdFor(Subject subject, Operation operation) {
        return warmedUp.computeIfAbsent(subject, any -> EnumSet.noneOf(Operation.class))
                .add(operation);
    }

    private record Sample(Usage server, Usage database, Usage others) {}

    private Sample sample(Subject subject) {
        Usage others = subjects.stream()
                .filter(other -> other != subject)
                .map(other -> other.usage().plus(other.databaseUsage()))
                .reduce(Usage.none(), Usage::plus);
        return new Sample(subject.usage(), subject.databaseUsage(), others);
    }

    private static LoadMeasurement measurement(
            Subject subject,
            Operation operation,
            int connections,
            int round,
            Duration warmUp,
            Window window,
            Sample before,
            Sample after) {
        Histogram latencies = window.latencies();
        double microsecondRequests = window.requests() * MICROSECOND;
        return new LoadMeasurement(
                subject.name(),
                operation.toString(),
                connections,
                round,
                warmUp.toMillis() / 1e3,
                window.nanos() / SECOND,
                window.requests(),
                window.requestsPerSecond(),
                latencies.getValueAtPercentile(50) / MILLISECOND,
                latencies.getValueAtPercentile(99) / MILLISECOND,
                latencies.getValueAtPercentile(99.9) / MILLISECOND,
                latencies.getMaxValue() / MILLISECOND,
                cpuNanos(before.server(), after.server()) / microsecondRequests,
                cpuNanos(before.database(), after.database()) / microsecondRequests,
                window.clientCpuNanos() / microsecondRequests,
                cpuNanos(before.others(), after.others()) / (double) window.nanos(),
                after.server().rssBytes() / MEGABYTE,
                after.database().pssBytes() / MEGABYTE,
                encode(latencies));
    }

    private static long cpuNanos(Usage before, Usage after) {
        return after.cpuNanos() - before.cpuNanos();
    }

    private static String encode(Histogram latencies) {
        ByteBuffer buffer = ByteBuffer.allocate(latencies.getNeededByteBufferCapacity());
        int length = latencies.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
