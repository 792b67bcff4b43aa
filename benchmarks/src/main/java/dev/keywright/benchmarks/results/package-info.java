/** What was measured, as it is kept in files, and on what machine. */
@NullMarked
package dev.keywright.benchmarks.results;

import org.jspecify.annotations.NullMarked;
