package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.OpenRotation;
import java.time.Instant;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** A row of {@code key_rotation}, or null where an outer join found none. */
public record KeyRotationRow(
        @PropagateNull ClientId clientId,
        SecretId oldSecretId,
        SecretId newSecretId,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant newFirstUsedAt) {

    /** The columns, of {@code key_rotation r}. */
    static final String COLUMNS =
            "r.client_id, r.old_secret_id, r.new_secret_id, r.started_at, r.ends_at, r.new_first_used_at";

    OpenRotation toRotation() {
        return new OpenRotation(clientId, oldSecretId, newSecretId, startedAt, endsAt, newFirstUsedAt);
    }
}
