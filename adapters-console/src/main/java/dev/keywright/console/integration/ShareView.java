package dev.keywright.console.integration;

import dev.keywright.application.integration.ListedShare;
import dev.keywright.console.page.Moment;
import dev.keywright.domain.Name;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share as pages show it.
 *
 * @param integration the integration's name
 * @param from the source's name
 * @param to the destination's name; its id as long as it hasn't answered
 * @param scopes the most that tokens hold, or empty for all that the key's role holds
 * @param uses how many tokens were had by it today, and how many may be
 * @param open whether it can be ended
 * @param unconfirmed whether it waits for the source's word
 */
public record ShareView(
        String id,
        String integration,
        String from,
        String to,
        String word,
        String tone,
        String icon,
        String scopes,
        String uses,
        Moment created,
        @Nullable Moment ends,
        @Nullable Moment lastUsed,
        boolean open,
        boolean unconfirmed) {

    static ShareView of(ListedShare listed, Instant now) {
        Share share = listed.share();
        ShareState state = share.state(now);
        boolean unconfirmed = state == ShareState.PENDING && share.awaiting() == Share.Side.SOURCE;
        Look look = Look.of(state, unconfirmed);
        return new ShareView(
                share.id().toString(),
                listed.integrationName().value(),
                listed.sourceName().value(),
                Optional.ofNullable(listed.destinationName())
                        .map(Name::value)
                        .orElseGet(() -> share.destination().toString()),
                look.word(),
                look.tone(),
                look.icon(),
                Optional.ofNullable(share.terms().scopes())
                        .map(Scope::formatList)
                        .orElse(""),
                uses(listed.usesToday(), share.terms().usesPerDay()),
                new Moment(share.createdAt(), now),
                Moment.of(share.terms().expiresAt(), now),
                Moment.of(listed.lastUsedAt(), now),
                share.isOpen(now),
                unconfirmed);
    }

    private static String uses(int today, @Nullable Integer most) {
        return most == null ? String.valueOf(today) : today + " of " + most;
    }

    private record Look(String word, String tone, String icon) {

        static Look of(ShareState state, boolean unconfirmed) {
            return switch (state) {
                case ACCEPTED -> new Look("In use", "good", "check");
                case PENDING ->
                    unconfirmed ? new Look("Interrupted", "warn", "pause") : new Look("Waiting", "warn", "clock");
                case DECLINED -> new Look("Declined", "idle", "cross");
                case ENDED -> new Look("Ended", "idle", "cross");
            };
        }
    }
}
