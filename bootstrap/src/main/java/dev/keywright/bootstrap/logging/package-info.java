/** Logging to standard error: for people, or as JSON, one line an event that nobody can forge. */
@NullMarked
package dev.keywright.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
