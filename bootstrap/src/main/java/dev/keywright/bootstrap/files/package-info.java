/** Files that hold secrets or must appear whole: created private, written durably, renamed into place. */
@NullMarked
package dev.keywright.bootstrap.files;

import org.jspecify.annotations.NullMarked;
