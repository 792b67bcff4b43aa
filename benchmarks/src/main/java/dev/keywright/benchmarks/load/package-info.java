/** Load: the same requests to each server in turn, in rounds. */
@NullMarked
package dev.keywright.benchmarks.load;

import org.jspecify.annotations.NullMarked;
