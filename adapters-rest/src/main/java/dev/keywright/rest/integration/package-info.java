/** Integrations of a workspace on the wire. */
@NullMarked
package dev.keywright.rest.integration;

import org.jspecify.annotations.NullMarked;
