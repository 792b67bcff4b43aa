/** Sessions over HTTP, and who the caller is. */
@NullMarked
package dev.keywright.rest.session;

import org.jspecify.annotations.NullMarked;
