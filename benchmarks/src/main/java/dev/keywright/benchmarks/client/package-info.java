/** The load client: one thread, many connections, and as little work for each request as can be. */
@NullMarked
package dev.keywright.benchmarks.client;

import org.jspecify.annotations.NullMarked;
