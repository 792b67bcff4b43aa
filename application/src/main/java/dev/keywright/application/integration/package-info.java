/** Use cases and ports of integrations. */
@NullMarked
package dev.keywright.application.integration;

import org.jspecify.annotations.NullMarked;
