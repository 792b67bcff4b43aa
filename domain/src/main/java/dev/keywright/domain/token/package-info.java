/** Access tokens and the keys that sign them. */
@NullMarked
package dev.keywright.domain.token;

import org.jspecify.annotations.NullMarked;
