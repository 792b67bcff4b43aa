package dev.keywright.persistence.integration;

import dev.keywright.application.integration.ListedShare;
import dev.keywright.domain.Name;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code integration_share} with what belongs to it. */
record ListedShareRow(
        @Nested ShareRow share,
        Name integrationName,
        Name sourceName,
        @Nullable Name destinationName,
        int usesToday,
        @Nullable Instant lastUsedAt) {

    ListedShare toListedShare() {
        return new ListedShare(share.toShare(), integrationName, sourceName, destinationName, usesToday, lastUsedAt);
    }
}
