/** Secrets as people and programs hold them, and the keyed digests that are stored in their place. */
@NullMarked
package dev.keywright.domain.secret;

import org.jspecify.annotations.NullMarked;
