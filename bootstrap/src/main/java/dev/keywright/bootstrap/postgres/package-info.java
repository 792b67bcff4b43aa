/** The PostgreSQL that Keywright carries: unpacked, initialised, started, adopted and stopped by us, and durable. */
@NullMarked
package dev.keywright.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
