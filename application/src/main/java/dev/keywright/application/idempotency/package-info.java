/** Answering a repeated request as it was answered the first time. */
@NullMarked
package dev.keywright.application.idempotency;

import org.jspecify.annotations.NullMarked;
