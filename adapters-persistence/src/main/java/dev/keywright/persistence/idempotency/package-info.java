/** Answers to requests that may be repeated, in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
