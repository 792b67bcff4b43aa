package dev.keywright.persistence.idempotency;

import java.time.Instant;

/** What a row of {@code given_answer} says of a request. */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and turned into a value at once.
record GivenAnswerRow(byte[] payload, byte[] sealed, Instant createdAt, Instant expiresAt) {}
