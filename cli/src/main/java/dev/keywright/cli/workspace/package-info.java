/** The commands about workspaces. */
@NullMarked
package dev.keywright.cli.workspace;

import org.jspecify.annotations.NullMarked;
