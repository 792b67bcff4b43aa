/** Timing: whether the time that a refusal takes tells anything about what was refused. */
@NullMarked
package dev.keywright.benchmarks.timing;

import org.jspecify.annotations.NullMarked;
