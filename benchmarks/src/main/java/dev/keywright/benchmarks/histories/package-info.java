/** Histories: whether what Keywright promises held in a long run on two nodes. */
@NullMarked
package dev.keywright.benchmarks.histories;

import org.jspecify.annotations.NullMarked;
