/** Master keys: which of them something is encrypted under. */
@NullMarked
package dev.keywright.domain.masterkey;

import org.jspecify.annotations.NullMarked;
