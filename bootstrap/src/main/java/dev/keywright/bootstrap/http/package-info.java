/** The HTTP server that JAX-RS applications run on: Jersey on Jetty, and none of their types outside. */
@NullMarked
package dev.keywright.bootstrap.http;

import org.jspecify.annotations.NullMarked;
