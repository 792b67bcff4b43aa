package dev.keywright.benchmarks.timing;

import java.util.Arrays;

/** The times of one kind of attempt, in nanoseconds. */
final class Samples {

    private final long[] sorted;

    Samples(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** In microseconds. */
    double median() {
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 0 ? (sorted[half - 1] + sorted[half]) / 2.0 : sorted[half];
        return median / 1_000;
    }

    /**
     * How well a single time tells the two kinds apart: the probability that one of the others took longer than one of these, ties counting by
     * half (the area under the ROC curve, and Mann and Whitney's U over the number of pairs). A half is not at all, 0 and 1 are always.
     */
    double probabilityThatLonger(Samples other) {
        double pairs = 0;
        int below = 0;
        int upTo = 0;
        for (long time : other.sorted) {
            while (below < sorted.length && sorted[below] < time) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < sorted.length && sorted[upTo] <= time) {
                upTo++;
            }
            pairs += (below + upTo) / 2.0;
        }
        return pairs / ((double) sorted.length * other.sorted.length);
    }

    /** The standard deviation of that probability if both are of one kind. */
    double deviation(Samples other) {
        double n = sorted.length;
        double m = other.sorted.length;
        return Math.sqrt((n + m + 1) / (12 * n * m));
    }
}
