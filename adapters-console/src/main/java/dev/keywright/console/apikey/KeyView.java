package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.RoleText;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.User;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key as its pages show it.
 *
 * @param address its page
 * @param role as people read it, or empty if its member is gone
 * @param member whose private key it is, or empty
 * @param idle since when it wasn't used, in words, if that is for 90 days; else null
 * @param urgent whether it ends within 7 days
 * @param networks from where it may be used, or empty for anywhere
 * @param rate how many tokens it gets in a second on each node, or empty for any number
 * @param scopes what it may do of what its role holds, or empty for all
 * @param unmet why it is out of its workspace's key policy, each to be read after "because"; empty if it isn't
 */
public record KeyView(
        String address,
        String clientId,
        String name,
        String description,
        boolean service,
        String role,
        String member,
        String createdBy,
        KeyState state,
        Moment created,
        @Nullable Moment lastUsed,
        @Nullable Moment expires,
        boolean idle,
        boolean urgent,
        String networks,
        String rate,
        String scopes,
        List<String> unmet,
        List<SecretView> secrets) {

    private static final Duration LONG = Duration.ofDays(90);

    /** A secret of the key, of which only a hint is known. */
    public record SecretView(
            String id,
            String hint,
            Moment created,
            @Nullable Moment ends,
            @Nullable Moment lastUsed,
            boolean live) {

        static SecretView of(KeySecret secret, Instant now) {
            return new SecretView(
                    secret.id().toString(),
                    secret.hint(),
                    new Moment(secret.createdAt(), now),
                    Moment.of(secret.expiresAt(), now),
                    Moment.of(secret.lastUsedAt(), now),
                    KeyState.isLive(secret, now));
        }
    }

    /**
     * The key as it is at that time.
     *
     * @param keys the address of the list of keys
     */
    public static KeyView of(ListedKey listed, String keys, Instant now) {
        ApiKey key = listed.key();
        KeyState state = KeyState.of(listed, now);
        User user = listed.user();
        return new KeyView(
                keys + "/" + key.clientId(),
                key.clientId().toString(),
                key.name().value(),
                key.description().value(),
                key.type() == KeyType.SERVICE,
                listed.role() == null ? "" : RoleText.label(listed.role()),
                user == null ? "" : user.email().value(),
                key.createdBy().name(),
                state,
                new Moment(key.lifecycle().createdAt(), now),
                Moment.of(key.lastAuthenticatedAt(), now),
                Moment.of(key.lifecycle().expiresAt(), now),
                !state.isOver() && isIdle(key, now),
                !state.isOver() && KeyState.endsWithin(key, KeyState.VERY_SOON, now),
                Optional.ofNullable(listed.restrictions().networks())
                        .map(networks ->
                                networks.stream().map(Network::toString).collect(Collectors.joining(", ")))
                        .orElse(""),
                Optional.ofNullable(listed.restrictions().tokensPerSecond())
                        .map(String::valueOf)
                        .orElse(""),
                Optional.ofNullable(listed.restrictions().scopes())
                        .map(Scope::formatList)
                        .orElse(""),
                PolicyText.unmet(listed, now),
                key.secrets().stream().map(secret -> SecretView.of(secret, now)).toList());
    }

    /** The id of the key's newest secret, or nothing if it has none: another one tells that it was rotated meanwhile. */
    public static String newestSecret(ListedKey listed) {
        return listed.key().secrets().stream()
                .max(Comparator.comparing(KeySecret::createdAt))
                .map(secret -> secret.id().toString())
                .orElse("");
    }

    private static boolean isIdle(ApiKey key, Instant now) {
        Instant used = key.lastAuthenticatedAt();
        Instant since = used == null ? key.lifecycle().createdAt() : used;
        return since.isBefore(now.minus(LONG));
    }

    /** Whether it can be rotated, disabled and enabled. */
    public boolean isAlive() {
        return !state.isOver();
    }

    public boolean isDisabled() {
        return state == KeyState.DISABLED;
    }

    /** Whether that secret may be ended by itself: it works, and so does another. */
    public boolean mayEnd(SecretView secret) {
        return isAlive()
                && secret.live()
                && secrets.stream().filter(SecretView::live).count() > 1;
    }

    public boolean isOutOfPolicy() {
        return !unmet.isEmpty();
    }

    public String type() {
        return service ? "Service" : "Private";
    }

    /** Whether ending it may hurt more than its holder: then its name must be typed first. */
    public boolean matters() {
        return service
                || (lastUsed != null && lastUsed.at().isAfter(lastUsed.now().minus(Duration.ofDays(7))));
    }
}
