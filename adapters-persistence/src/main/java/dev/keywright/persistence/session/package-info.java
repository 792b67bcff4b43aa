/** Sessions in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.session;

import org.jspecify.annotations.NullMarked;
