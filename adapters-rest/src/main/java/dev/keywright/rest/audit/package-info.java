/** The audit trail over HTTP. */
@NullMarked
package dev.keywright.rest.audit;

import org.jspecify.annotations.NullMarked;
