package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import dev.keywright.persistence.internal.Networks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code workspace} that hold its key policy. */
public record KeyPolicyRow(
        @Nullable Integer keyMaxLifetimeDays,
        boolean keyExpiryRequired,
        @Nullable List<String> keyServiceRoles,
        @Nullable String keyAllowedNetworks,
        @Nullable Integer keyMaxLive) {

    /** The columns, of {@code workspace w}. */
    static final String COLUMNS =
            "w.key_max_lifetime_days, w.key_expiry_required, w.key_service_roles, w.key_allowed_networks, w.key_max_live";

    KeyPolicy toPolicy() {
        return new KeyPolicy(
                keyMaxLifetimeDays,
                keyExpiryRequired,
                keyServiceRoles == null
                        ? null
                        : keyServiceRoles.stream().map(RoleName::new).toList(),
                Networks.parse(keyAllowedNetworks),
                keyMaxLive);
    }
}
