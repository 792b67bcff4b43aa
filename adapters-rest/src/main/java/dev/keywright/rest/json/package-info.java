/** JSON bodies, read strictly and written in one way. */
@NullMarked
package dev.keywright.rest.json;

import org.jspecify.annotations.NullMarked;
