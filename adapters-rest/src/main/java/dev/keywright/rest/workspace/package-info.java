/** Workspaces over HTTP. */
@NullMarked
package dev.keywright.rest.workspace;

import org.jspecify.annotations.NullMarked;
