/** The pages of roles. */
@NullMarked
package dev.keywright.console.role;

import org.jspecify.annotations.NullMarked;
