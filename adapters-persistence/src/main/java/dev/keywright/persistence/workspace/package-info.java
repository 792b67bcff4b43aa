/** Workspaces in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.workspace;

import org.jspecify.annotations.NullMarked;
