package dev.keywright.rest.integration;

import org.jspecify.annotations.Nullable;

/** Asks for a token through an integration. */
record UseIntegrationBody(@Nullable String scope) {}
