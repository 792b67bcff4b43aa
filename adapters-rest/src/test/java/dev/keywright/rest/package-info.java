/** Serves the REST API over real HTTP, with use cases that are stubbed by lambdas. */
@NullMarked
package dev.keywright.rest;

import org.jspecify.annotations.NullMarked;
