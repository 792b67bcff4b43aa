package dev.keywright.benchmarks.results;

/** A load on a Keywright over so much data. */
public record GrowthLoad(long keys, long ledgerRows, LoadMeasurement load) {}
