/** Audit events in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.audit;

import org.jspecify.annotations.NullMarked;
