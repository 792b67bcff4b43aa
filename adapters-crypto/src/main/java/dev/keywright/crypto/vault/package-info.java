/** Encryption at rest, under the master key. */
@NullMarked
package dev.keywright.crypto.vault;

import org.jspecify.annotations.NullMarked;
