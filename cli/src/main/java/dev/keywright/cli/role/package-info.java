/** The commands about roles. */
@NullMarked
package dev.keywright.cli.role;

import org.jspecify.annotations.NullMarked;
