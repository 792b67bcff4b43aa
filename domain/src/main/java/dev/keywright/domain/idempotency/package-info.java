/** Repeating a request without doing twice what it asks for. */
@NullMarked
package dev.keywright.domain.idempotency;

import org.jspecify.annotations.NullMarked;
