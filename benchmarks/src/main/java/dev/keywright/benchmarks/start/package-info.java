/** Start: how long a server takes to its first token, and what memory it has then. */
@NullMarked
package dev.keywright.benchmarks.start;

import org.jspecify.annotations.NullMarked;
