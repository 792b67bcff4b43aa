/** What the mappers from the domain to answers have in common. */
@NullMarked
package dev.keywright.rest.mapping;

import org.jspecify.annotations.NullMarked;
