/** Nodes: what a second Keywright over the same PostgreSQL adds. */
@NullMarked
package dev.keywright.benchmarks.nodes;

import org.jspecify.annotations.NullMarked;
