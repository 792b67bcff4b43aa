/** Custom roles in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.role;

import org.jspecify.annotations.NullMarked;
