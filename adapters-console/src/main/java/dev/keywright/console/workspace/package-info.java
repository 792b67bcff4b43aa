/** The pages of workspaces: their settings, and making one. */
@NullMarked
package dev.keywright.console.workspace;

import org.jspecify.annotations.NullMarked;
