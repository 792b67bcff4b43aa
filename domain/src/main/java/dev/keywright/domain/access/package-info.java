/** Who is acting, with which rights, and what is refused to whom. */
@NullMarked
package dev.keywright.domain.access;

import org.jspecify.annotations.NullMarked;
