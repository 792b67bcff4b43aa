package dev.keywright.rest.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.request.Addresses;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.JsonValues;
import dev.keywright.rest.request.Parsed;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parsers of what a key is to be kept to. Each throws {@link IllegalArgumentException} with what is wrong. */
final class RestrictionValues {

    private static final int MAX_SCOPES = 200;

    private RestrictionValues() {}

    static List<Network> networks(JsonNode value) {
        return notEmpty(JsonValues.list(value, KeyRestrictions.MAX_NETWORKS, Addresses::network));
    }

    static int tokenRate(JsonNode value) {
        return JsonValues.wholeNumber(value, 1, KeyRestrictions.MAX_TOKENS_PER_SECOND);
    }

    static SortedSet<Scope> scopes(JsonNode value) {
        return new TreeSet<>(notEmpty(JsonValues.list(value, MAX_SCOPES, Scope::new)));
    }

    private static <T> List<T> notEmpty(List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("must not be empty; null is for none");
        }
        return values;
    }

    /** What a new key is to be kept to. */
    static Parsed<KeyRestrictions> parse(CreateApiKeyBody body, Fields fields) {
        Parsed<List<Network>> networks =
                parsed(fields, "allowed_networks", body.allowedNetworks(), RestrictionValues::networks);
        Parsed<Integer> rate =
                parsed(fields, "token_rate_per_second", body.tokenRatePerSecond(), RestrictionValues::tokenRate);
        Parsed<SortedSet<Scope>> scopes = parsed(fields, "scopes", body.scopes(), RestrictionValues::scopes);
        return new Parsed<>(new KeyRestrictions(networks.orNull(), rate.orNull(), scopes.orNull()));
    }

    private static <T> Parsed<T> parsed(
            Fields fields, String field, @Nullable JsonNode value, Function<JsonNode, T> parser) {
        return new Parsed<>(fields.patched(field, value, parser).value());
    }
}
