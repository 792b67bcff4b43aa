/** What the program runs in: variables, the terminal, the network. */
@NullMarked
package dev.keywright.cli.surroundings;

import org.jspecify.annotations.NullMarked;
