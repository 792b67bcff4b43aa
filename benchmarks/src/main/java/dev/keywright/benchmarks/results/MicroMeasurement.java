package dev.keywright.benchmarks.results;

/**
 * One micro benchmark.
 *
 * @param error half the width of the score's 99.9 % confidence interval
 */
public record MicroMeasurement(String benchmark, double score, double error, String unit) {}
