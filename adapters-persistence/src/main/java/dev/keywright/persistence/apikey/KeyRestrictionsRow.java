package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.role.Scope;
import dev.keywright.persistence.internal.Networks;
import org.jspecify.annotations.Nullable;

/** The columns of {@code api_key} that hold what a key is kept to. */
public record KeyRestrictionsRow(
        @Nullable String allowedNetworks,
        @Nullable Integer tokenRate,
        @Nullable String scopes) {

    /** The columns, of {@code api_key k}. */
    static final String COLUMNS = "k.allowed_networks, k.token_rate, k.scopes";

    KeyRestrictions toRestrictions() {
        if (allowedNetworks == null && tokenRate == null && scopes == null) {
            return KeyRestrictions.NONE;
        }
        return new KeyRestrictions(
                Networks.parse(allowedNetworks), tokenRate, scopes == null ? null : Scope.parseList(scopes));
    }
}
