/** The processes of a server under test: what they use, and their end. */
@NullMarked
package dev.keywright.benchmarks.process;

import org.jspecify.annotations.NullMarked;
