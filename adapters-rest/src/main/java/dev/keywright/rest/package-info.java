/** The REST API: wires what a JAX-RS runtime needs to serve it. */
@NullMarked
package dev.keywright.rest;

import org.jspecify.annotations.NullMarked;
