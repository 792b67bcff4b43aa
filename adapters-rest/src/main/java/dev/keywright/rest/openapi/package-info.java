/** The description of the whole API in OpenAPI 3.1. */
@NullMarked
package dev.keywright.rest.openapi;

import org.jspecify.annotations.NullMarked;
