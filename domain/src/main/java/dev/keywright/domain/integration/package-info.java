/** Integrations: named, stored credentials of a workspace, with which steps authenticate without seeing the secret. */
@NullMarked
package dev.keywright.domain.integration;

import org.jspecify.annotations.NullMarked;
