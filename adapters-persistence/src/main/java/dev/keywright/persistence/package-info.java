/** Every storage port on PostgreSQL: {@link dev.keywright.persistence.PostgresStorage} is the way in. */
@NullMarked
package dev.keywright.persistence;

import org.jspecify.annotations.NullMarked;
