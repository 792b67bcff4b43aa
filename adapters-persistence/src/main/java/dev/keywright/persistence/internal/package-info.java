/** What the storage ports share: connections, transactions, types of columns, failures; public only because their packages differ. */
@NullMarked
package dev.keywright.persistence.internal;

import org.jspecify.annotations.NullMarked;
