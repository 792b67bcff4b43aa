/** Tables and a picture of what was measured, made from the files alone. */
@NullMarked
package dev.keywright.benchmarks.report;

import org.jspecify.annotations.NullMarked;
