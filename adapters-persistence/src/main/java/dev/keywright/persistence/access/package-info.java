/** Where users and keys stand, in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.access;

import org.jspecify.annotations.NullMarked;
