/** The servers under test: how each is installed, started and given its clients. */
@NullMarked
package dev.keywright.benchmarks.server;

import org.jspecify.annotations.NullMarked;
