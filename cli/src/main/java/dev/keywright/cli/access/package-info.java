/** Whom a command acts for, and in which workspace. */
@NullMarked
package dev.keywright.cli.access;

import org.jspecify.annotations.NullMarked;
