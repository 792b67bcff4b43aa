package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.apikey.KeyPolicy;
import java.time.Instant;
import java.util.List;

/** What a key doesn't meet of its workspace's key policy, as people read it. */
final class PolicyText {

    private PolicyText() {}

    /** A clause for each demand that the key doesn't meet, to be read after "because". */
    static List<String> unmet(ListedKey key, Instant now) {
        return key.unmetDemands(now).stream()
                .map(demand -> clause(demand, key.policy()))
                .toList();
    }

    private static String clause(KeyPolicy.Demand demand, KeyPolicy policy) {
        return switch (demand) {
            case MAX_LIFETIME_DAYS -> "it lasts longer than " + policy.maxLifetimeDays() + " days";
            case EXPIRY_REQUIRED -> "it has no end";
            case SERVICE_KEY_ROLES -> "no service key may have its role";
            case ALLOWED_NETWORKS -> "its networks go beyond the policy's, from which alone it works";
        };
    }
}
