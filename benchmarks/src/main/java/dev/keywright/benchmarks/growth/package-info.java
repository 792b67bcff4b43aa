/** Growth: what a token and the management of keys cost with a thousand keys and with millions, and with a long ledger. */
@NullMarked
package dev.keywright.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
