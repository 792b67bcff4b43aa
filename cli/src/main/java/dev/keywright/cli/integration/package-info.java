/** The commands about integrations, and about sharing them between workspaces. */
@NullMarked
package dev.keywright.cli.integration;

import org.jspecify.annotations.NullMarked;
