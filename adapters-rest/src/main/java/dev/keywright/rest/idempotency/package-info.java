/** The header that lets a client repeat a request safely. */
@NullMarked
package dev.keywright.rest.idempotency;

import org.jspecify.annotations.NullMarked;
