/** What commands print: tables for people, JSON and shell variables for scripts. */
@NullMarked
package dev.keywright.cli.output;

import org.jspecify.annotations.NullMarked;
