/** How a command ends: exit codes, and failures told in words. */
@NullMarked
package dev.keywright.cli.failure;

import org.jspecify.annotations.NullMarked;
