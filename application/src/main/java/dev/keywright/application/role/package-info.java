/** Listing the roles of a workspace. */
@NullMarked
package dev.keywright.application.role;

import org.jspecify.annotations.NullMarked;
