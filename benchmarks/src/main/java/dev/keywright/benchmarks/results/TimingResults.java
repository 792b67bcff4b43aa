package dev.keywright.benchmarks.results;

/**
 * What the times of refusals told.
 *
 * @param samples of each kind of attempt
 * @param sameAnswers whether all were answered in the same bytes, dates and ids aside
 * @param wrongSecretMicros the median, as are the next two
 * @param earlyReturnMicros of the positive control
 * @param unknownLongerThanWrong the probability that an unknown client's refusal took longer than a wrong secret's; a half if time tells
 *     nothing
 * @param wrongLongerThanEarly the probability that a wrong secret's took longer than the positive control's
 * @param deviation the standard deviation of such a probability where time tells nothing
 */
public record TimingResults(
        String startedAt,
        String commit,
        Machine machine,
        int samples,
        long seed,
        boolean sameAnswers,
        double wrongSecretMicros,
        double unknownClientMicros,
        double earlyReturnMicros,
        double unknownLongerThanWrong,
        double wrongLongerThanEarly,
        double deviation) {

    /** So small that a guess by a single time is right 51 times of 100 at most. */
    private static final double NEGLIGIBLE = 0.01;

    private static final double CERTAIN = 4;

    /** Whether the measurement could see what was put there to be seen. */
    public boolean isSensitive() {
        return wrongLongerThanEarly - 0.5 > Math.max(CERTAIN * deviation, 5 * NEGLIGIBLE);
    }

    /** Whether time tells an unknown client from a wrong secret. */
    public boolean isDistinguishable() {
        return Math.abs(unknownLongerThanWrong - 0.5) > Math.max(CERTAIN * deviation, NEGLIGIBLE);
    }
}
