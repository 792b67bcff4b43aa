package dev.keywright.rest.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.JsonValues;
import dev.keywright.rest.request.Patched;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks that a workspace demand something else of its keys: what is left out stays as it is. */
record ChangeKeyPolicyBody(
        @Nullable JsonNode maxLifetimeDays,
        @Nullable JsonNode expiryRequired,
        @Nullable JsonNode serviceKeyRoles,
        @Nullable JsonNode allowedNetworks,
        @Nullable JsonNode maxLiveKeys) {

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    UnaryOperator<KeyPolicy> parse() {
        Fields fields = new Fields();
        Patched<Integer> lifetime = fields.patched(
                "max_lifetime_days",
                maxLifetimeDays,
                json -> JsonValues.wholeNumber(json, 1, KeyPolicy.MAX_LIFETIME_DAYS));
        Patched<Boolean> expiry = fields.patched("expiry_required", expiryRequired, JsonValues::bool);
        Patched<List<RoleName>> roles = fields.patched(
                "service_key_roles",
                serviceKeyRoles,
                json -> JsonValues.list(json, KeyPolicy.MAX_ROLES, RoleName::new));
        Patched<List<Network>> networks =
                fields.patched("allowed_networks", allowedNetworks, RestrictionValues::networks);
        Patched<Integer> liveKeys = fields.patched(
                "max_live_keys", maxLiveKeys, json -> JsonValues.wholeNumber(json, 0, KeyPolicy.MAX_LIVE_KEYS));
        return fields.build(() -> before -> new KeyPolicy(
                lifetime.over(before.maxLifetimeDays()),
                Boolean.TRUE.equals(expiry.over(before.expiryRequired())),
                roles.over(before.serviceKeyRoles()),
                networks.over(before.allowedNetworks()),
                liveKeys.over(before.maxLiveKeys())));
    }
}
