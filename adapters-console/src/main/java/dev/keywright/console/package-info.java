/** The web console: where people see to their workspaces and keys. */
@NullMarked
package dev.keywright.console;

import org.jspecify.annotations.NullMarked;
