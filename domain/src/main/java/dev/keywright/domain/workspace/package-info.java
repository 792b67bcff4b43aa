/** The tenant. */
@NullMarked
package dev.keywright.domain.workspace;

import org.jspecify.annotations.NullMarked;
