/** Integrations in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.integration;

import org.jspecify.annotations.NullMarked;
