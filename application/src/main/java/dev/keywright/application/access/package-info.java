/** Who calls, and as whom that lets them act in a workspace. */
@NullMarked
package dev.keywright.application.access;

import org.jspecify.annotations.NullMarked;
