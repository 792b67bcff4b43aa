package dev.keywright.application.integration;

import dev.keywright.domain.Name;
import dev.keywright.domain.integration.Share;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share with what belongs to it.
 *
 * @param integrationName the integration's
 * @param sourceName the source's
 * @param destinationName the destination's, or null as long as it hasn't answered
 * @param usesToday how many tokens were had by it on this day of UTC
 * @param lastUsedAt when a token was last had by it, or null for never
 */
public record ListedShare(
        Share share,
        Name integrationName,
        Name sourceName,
        @Nullable Name destinationName,
        int usesToday,
        @Nullable Instant lastUsedAt) {}
