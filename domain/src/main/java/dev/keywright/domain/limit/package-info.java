/** How often something may be done, and the refusal when that was too often. */
@NullMarked
package dev.keywright.domain.limit;

import org.jspecify.annotations.NullMarked;
