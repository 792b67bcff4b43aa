/** How fast the console's pages are, and how heavy. */
@NullMarked
package dev.keywright.benchmarks.console;

import org.jspecify.annotations.NullMarked;
