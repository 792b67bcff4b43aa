/** Counts, in this node's memory, what mustn't be done too often. */
@NullMarked
package dev.keywright.bootstrap.limit;

import org.jspecify.annotations.NullMarked;
