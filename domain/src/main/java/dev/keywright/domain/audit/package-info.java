/** What happened, who did it, and whether it was allowed. */
@NullMarked
package dev.keywright.domain.audit;

import org.jspecify.annotations.NullMarked;
