/** The composition root: what the server is made of, and what ends it when it can't start. */
@NullMarked
package dev.keywright.bootstrap;

import org.jspecify.annotations.NullMarked;
