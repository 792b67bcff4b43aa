/** Puts the server together from its parts, by hand. */
@NullMarked
package dev.keywright.bootstrap.server;

import org.jspecify.annotations.NullMarked;
