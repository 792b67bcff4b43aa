/** Turning secrets into the digests that are stored. */
@NullMarked
package dev.keywright.application.secret;

import org.jspecify.annotations.NullMarked;
