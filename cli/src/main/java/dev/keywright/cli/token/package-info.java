/** The command that prints an access token. */
@NullMarked
package dev.keywright.cli.token;

import org.jspecify.annotations.NullMarked;
