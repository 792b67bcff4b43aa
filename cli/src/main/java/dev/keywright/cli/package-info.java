/** The commands that work against a server over HTTP: which there are, and how they fit together. */
@NullMarked
package dev.keywright.cli;

import org.jspecify.annotations.NullMarked;
