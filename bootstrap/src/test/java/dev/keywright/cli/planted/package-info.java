/** Breaks the architecture's rules on purpose: the rules' own test looks here. */
@NullMarked
package dev.keywright.cli.planted;

import org.jspecify.annotations.NullMarked;
