/** How refusals and failures are answered: problem details (RFC 9457), by one table. */
@NullMarked
package dev.keywright.rest.problem;

import org.jspecify.annotations.NullMarked;
