/** All that is stored encrypted under master keys, in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.masterkey;

import org.jspecify.annotations.NullMarked;
