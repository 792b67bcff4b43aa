/** API keys and their secrets in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.apikey;

import org.jspecify.annotations.NullMarked;
