/** Reporting secrets that leaked, and what they look like, so that they can be found. */
@NullMarked
package dev.keywright.rest.leak;

import org.jspecify.annotations.NullMarked;
