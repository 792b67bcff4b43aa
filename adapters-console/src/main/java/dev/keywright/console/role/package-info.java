/** The page of roles. */
@NullMarked
package dev.keywright.console.role;

import org.jspecify.annotations.NullMarked;
