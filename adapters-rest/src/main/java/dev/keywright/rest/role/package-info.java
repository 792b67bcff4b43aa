/** Roles over HTTP. */
@NullMarked
package dev.keywright.rest.role;

import org.jspecify.annotations.NullMarked;
