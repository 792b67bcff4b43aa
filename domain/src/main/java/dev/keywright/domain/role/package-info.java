/** Scopes, and the roles that bundle them. */
@NullMarked
package dev.keywright.domain.role;

import org.jspecify.annotations.NullMarked;
