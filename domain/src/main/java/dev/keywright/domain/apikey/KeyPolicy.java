package dev.keywright.domain.apikey;

import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.RoleName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace demands of its keys. New keys must fit; those that were there go on working, and are shown not to fit.
 *
 * @param maxLifetimeDays how many days a key may last at most, or null for any time; a key without an end lasts longer
 * @param expiryRequired whether a key must have an end
 * @param serviceKeyRoles the roles that service keys may have, sorted, or null for any
 * @param allowedNetworks from where keys may be used, those that were there before too; sorted, or null for anywhere
 * @param maxLiveKeys how many keys the workspace may have that haven't ended, disabled ones included, or null for any number
 */
public record KeyPolicy(
        @Nullable Integer maxLifetimeDays,
        boolean expiryRequired,
        @Nullable List<RoleName> serviceKeyRoles,
        @Nullable List<Network> allowedNetworks,
        @Nullable Integer maxLiveKeys) {

    /** Demands nothing. */
    public static final KeyPolicy NONE = new KeyPolicy(null, false, null, null, null);

    /** The most days that the longest life may have: ten years. */
    public static final int MAX_LIFETIME_DAYS = 3_650;

    /** The most keys that the largest number may be. */
    public static final int MAX_LIVE_KEYS = 1_000_000;

    /** The most roles that may be named. */
    public static final int MAX_ROLES = 105;

    /** A policy that allows keys to be used from anywhere. */
    public KeyPolicy(
            @Nullable Integer maxLifetimeDays,
            boolean expiryRequired,
            @Nullable List<RoleName> serviceKeyRoles,
            @Nullable Integer maxLiveKeys) {
        this(maxLifetimeDays, expiryRequired, serviceKeyRoles, null, maxLiveKeys);
    }

    /** @throws IllegalArgumentException if a number is out of its bounds, or a list of networks is empty; the message says which they are */
    public KeyPolicy {
        requireBetween(1, maxLifetimeDays, MAX_LIFETIME_DAYS);
        requireBetween(0, maxLiveKeys, MAX_LIVE_KEYS);
        allowedNetworks = KeyRestrictions.sorted(allowedNetworks);
        if (serviceKeyRoles != null) {
            serviceKeyRoles = serviceKeyRoles.stream()
                    .distinct()
                    .sorted(Comparator.comparing(RoleName::value))
                    .toList();
        }
    }

    private static void requireBetween(int least, @Nullable Integer number, int most) {
        if (number != null && (number < least || number > most)) {
            throw new IllegalArgumentException("must be " + least + " to " + most + ", or null for none");
        }
    }

    /** What a key can fail to fit. */
    public enum Demand {
        MAX_LIFETIME_DAYS,
        EXPIRY_REQUIRED,
        SERVICE_KEY_ROLES,
        ALLOWED_NETWORKS
    }

    /** Which demands the key doesn't meet, whether it still works or not. */
    public List<Demand> unmetBy(ApiKey key, KeyRestrictions restrictions) {
        List<Demand> unmet = new ArrayList<>();
        if (lastsTooLong(key.lifecycle())) {
            unmet.add(Demand.MAX_LIFETIME_DAYS);
        }
        if (expiryRequired && key.lifecycle().expiresAt() == null) {
            unmet.add(Demand.EXPIRY_REQUIRED);
        }
        if (key instanceof ServiceKey serviceKey
                && serviceKeyRoles != null
                && !serviceKeyRoles.contains(serviceKey.role())) {
            unmet.add(Demand.SERVICE_KEY_ROLES);
        }
        if (restrictions.networks() != null && !KeyRestrictions.areWithin(restrictions.networks(), allowedNetworks)) {
            unmet.add(Demand.ALLOWED_NETWORKS);
        }
        return unmet;
    }

    private boolean lastsTooLong(Lifecycle lifecycle) {
        if (maxLifetimeDays == null) {
            return false;
        }
        Instant end = lifecycle.expiresAt();
        return end == null || end.isAfter(lifecycle.createdAt().plus(Duration.ofDays(maxLifetimeDays)));
    }

    /**
     * Lets a new key pass that meets every demand.
     *
     * @throws ApiKeyRefusal.ExpiryOutOfRange if it has no end, or one too far ahead
     * @throws ApiKeyRefusal.RoleNotAllowed if it is a service key with another role than those
     * @throws ApiKeyRefusal.NetworksNotAllowed if it is kept to networks that aren't all allowed
     */
    public void check(ApiKey key, KeyRestrictions restrictions) {
        for (Demand unmet : unmetBy(key, restrictions)) {
            throw switch (unmet) {
                case MAX_LIFETIME_DAYS ->
                    new ApiKeyRefusal.ExpiryOutOfRange("must be at most " + maxLifetimeDays
                            + " days ahead: this workspace's key policy lets no key last longer");
                case EXPIRY_REQUIRED ->
                    new ApiKeyRefusal.ExpiryOutOfRange("is required by this workspace's key policy");
                case SERVICE_KEY_ROLES -> new ApiKeyRefusal.RoleNotAllowed(((ServiceKey) key).role());
                case ALLOWED_NETWORKS -> new ApiKeyRefusal.NetworksNotAllowed();
            };
        }
    }

    /**
     * Lets another key pass if there is room for it.
     *
     * @param liveKeys how many the workspace has that haven't ended
     * @throws ApiKeyRefusal.TooManyKeys if it has as many as it may
     */
    public void checkRoom(int liveKeys) {
        if (maxLiveKeys != null && liveKeys >= maxLiveKeys) {
            throw new ApiKeyRefusal.TooManyKeys(maxLiveKeys);
        }
    }
}
