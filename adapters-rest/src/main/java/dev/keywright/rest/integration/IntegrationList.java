package dev.keywright.rest.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of integrations. */
record IntegrationList(
        List<IntegrationBody> integrations, @Nullable String nextCursor) {}
