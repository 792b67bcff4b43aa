/** The command line: what the commands are called, what they print, and what they exit with. */
@NullMarked
package dev.keywright.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
