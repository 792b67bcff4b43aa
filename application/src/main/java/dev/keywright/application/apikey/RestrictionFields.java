package dev.keywright.application.apikey;

import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a key is kept to, as audit events tell it: what it isn't kept to isn't among them. */
final class RestrictionFields {

    private RestrictionFields() {}

    static Map<String, String> of(KeyRestrictions restrictions) {
        Map<String, String> fields = new HashMap<>();
        if (restrictions.networks() != null) {
            fields.put("allowed_networks", text(restrictions.networks()));
        }
        if (restrictions.tokensPerSecond() != null) {
            fields.put("token_rate_per_second", restrictions.tokensPerSecond().toString());
        }
        if (restrictions.scopes() != null) {
            fields.put("scopes", Scope.formatList(restrictions.scopes()));
        }
        return fields;
    }

    static String text(List<Network> networks) {
        return networks.stream().map(Network::toString).collect(Collectors.joining(" "));
    }
}
