/** Peppers in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.secret;

import org.jspecify.annotations.NullMarked;
