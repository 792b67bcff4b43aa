/** Recorded histories of several clients, and the checker that holds them against what Keywright promises. */
@NullMarked
package dev.keywright.bootstrap.e2e.history;

import org.jspecify.annotations.NullMarked;
