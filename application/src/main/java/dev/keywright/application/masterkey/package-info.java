/** Putting another master key in the place of the one that all is encrypted under. */
@NullMarked
package dev.keywright.application.masterkey;

import org.jspecify.annotations.NullMarked;
