package dev.keywright.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A number over several rounds. */
record Spread(double median, double min, double max) {

    /** @throws IllegalArgumentException if there is nothing */
    static <T> Spread of(List<T> measurements, ToDoubleFunction<T> number) {
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = measurements.stream().mapToDouble(number).sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
