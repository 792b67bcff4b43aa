/** Ending secrets that were found where they shouldn't be. */
@NullMarked
package dev.keywright.application.leak;

import org.jspecify.annotations.NullMarked;
