package dev.keywright.benchmarks.micro;

import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What gathering itself costs: its statement answers at once, and does nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class GatheringBenchmark {

    private static final int AT_ONCE = 32;

    private final Gatherers gatherers = Gatherers.start("benchmark");
    private final Gatherer<Integer, Integer> gatherer =
            gatherers.gatherer(Limits.ofStatements(1), questions -> questions);

    @TearDown
    public void close() {
        gatherers.close();
    }

    /** A lone question: to a thread and back. */
    @Benchmark
    public Integer alone() {
        return gatherer.ask(1).join();
    }

    /** Each of many that are asked at once. */
    @Benchmark
    @OperationsPerInvocation(AT_ONCE)
    public List<Integer> amongMany() {
        List<CompletableFuture<Integer>> asked =
                IntStream.range(0, AT_ONCE).mapToObj(gatherer::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
