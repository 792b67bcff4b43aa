/** Removing what has expired and is of no more use. */
@NullMarked
package dev.keywright.application.expiry;

import org.jspecify.annotations.NullMarked;
