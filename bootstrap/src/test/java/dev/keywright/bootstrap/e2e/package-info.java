/** The whole server, over real HTTP and a real PostgreSQL. */
@NullMarked
package dev.keywright.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
