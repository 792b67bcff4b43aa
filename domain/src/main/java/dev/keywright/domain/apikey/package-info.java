/** Private and service keys and their life. */
@NullMarked
package dev.keywright.domain.apikey;

import org.jspecify.annotations.NullMarked;
