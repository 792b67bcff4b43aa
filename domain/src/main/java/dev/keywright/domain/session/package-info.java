/** A user's signed-in sessions. */
@NullMarked
package dev.keywright.domain.session;

import org.jspecify.annotations.NullMarked;
