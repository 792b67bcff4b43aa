package dev.keywright.persistence.apikey;

import java.time.Instant;

/** The sum of an hour in {@code token_usage}. */
record HourlySumRow(Instant hour, long tokens) {}
