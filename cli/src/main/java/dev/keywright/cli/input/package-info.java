/** What a command asks of the person at the terminal, or reads from standard input instead. */
@NullMarked
package dev.keywright.cli.input;

import org.jspecify.annotations.NullMarked;
