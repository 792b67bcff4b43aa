package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Window;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.results.LoadMeasurement;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Puts one subject under one load, and reads what it used before and after. */
public final class Measuring {

    private static final double MILLISECOND = 1e6;
    private static final double MICROSECOND = 1e3;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1024 * 1024;

    private final Duration measured;
    private final List<? extends Subject> subjects;

    /**
     * @param measured how long one measurement is
     * @param subjects all that run beside each other; empty if what idles is not to be known
     */
    public Measuring(Duration measured, List<? extends Subject> subjects) {
        this.measured = measured;
        this.subjects = subjects;
    }

    /**
     * The first load of that kind, which is not measured. Many connections make more of what is to be compiled.
     *
     * @param atLeast how long it goes on even if the subject is steady before
     * @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a good one
     */
    public void warmUp(Subject subject, Operation operation, int connections, Duration atLeast) {
        try (LoadClient client = subject.load(operation, connections)) {
            WarmUp.run(client, atLeast);
        }
    }

    /** @throws dev.keywright.benchmarks.client.LoadFailure at the first answer that isn't a good one */
    public LoadMeasurement measure(Subject subject, Operation operation, int connections, int round) {
        try (LoadClient client = subject.load(operation, connections)) {
            Duration warmUp = WarmUp.run(client, Duration.ZERO);
            Sample before = sample(subject);
            Window window = client.run(measured);
            Sample after = sample(subject);
            return measurement(subject, operation, connections, round, warmUp, window, before, after);
        }
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
