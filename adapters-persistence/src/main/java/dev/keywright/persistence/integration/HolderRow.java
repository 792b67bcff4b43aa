package dev.keywright.persistence.integration;

import dev.keywright.application.integration.Integrations.Holder;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code integration}, with when it was last used. */
record HolderRow(
        @Nested IntegrationRow integration, @Nullable Instant lastUsedAt) {

    Holder toHolder() {
        return new Holder(integration.toIntegration(), lastUsedAt);
    }
}
