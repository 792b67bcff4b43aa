/** Client secrets that integrations hold, encrypted at rest. */
@NullMarked
package dev.keywright.crypto.integration;

import org.jspecify.annotations.NullMarked;
