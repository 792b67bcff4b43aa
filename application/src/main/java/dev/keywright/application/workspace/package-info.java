/** Creating, reading and stopping workspaces. */
@NullMarked
package dev.keywright.application.workspace;

import org.jspecify.annotations.NullMarked;
