/** The command line: which benchmarks there are, and what they print. */
@NullMarked
package dev.keywright.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
