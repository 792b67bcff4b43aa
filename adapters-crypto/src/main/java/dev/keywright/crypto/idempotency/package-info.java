/** Encrypts answers so that only who repeats the request can have them again. */
@NullMarked
package dev.keywright.crypto.idempotency;

import org.jspecify.annotations.NullMarked;
