/** Keyed digests of secrets. */
@NullMarked
package dev.keywright.crypto.secret;

import org.jspecify.annotations.NullMarked;
