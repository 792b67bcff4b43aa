/** Token ledger, credentials and signing keys in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.token;

import org.jspecify.annotations.NullMarked;
