package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Preset;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mapstruct.factory.Mappers;

/**
 * What makes a key live, said once: neither it nor the secret in question has ended, its workspace is active, and so is the member whose
 * private key it is. Every statement that depends on it is made of these pieces.
 */
public final class LiveKeys {

    /** What is read of a live key: the columns of {@link LiveKeyRow}. */
    public static final String COLUMNS = """
            k.client_id, k.type, k.name, k.workspace_id, w.platform, k.user_id, coalesce(k.role, m.role) as role,
                case when coalesce(k.role, m.role) not in (%s) then (
                    select scopes from workspace_role where workspace_id = k.workspace_id and name = coalesce(k.role, m.role)
                ) end as role_scopes,
                k.allowed_networks, k.token_rate, k.scopes as key_scopes, w.key_allowed_networks
            """.formatted(presets());

    /** As literals, so that for a key whose role is a preset nothing more is read than without custom roles. */
    private static String presets() {
        return Arrays.stream(Preset.values())
                .map(preset -> "'" + preset.roleName().value() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Joins to {@code api_key k} what decides beside its secret: its workspace {@code w} and its member {@code m}. */
    public static final String PLACE = """
            join workspace w on w.id = k.workspace_id
            left join membership m on m.workspace_id = k.workspace_id and m.user_id = k.user_id
            """;

    /** Joins to {@code api_key k} all that decides: its secret {@code s}, its workspace {@code w} and its member {@code m}. */
    public static final String JOINS = "join api_key_secret s on s.client_id = k.client_id\n" + PLACE;

    /** Is true of live keys. The parameter {@code now} decides what has expired. */
    public static final String ARE_LIVE = """
            k.revoked_at is null
                and k.disabled_at is null
                and (k.expires_at is null or k.expires_at > :now)
                and s.ended_at is null
                and (s.expires_at is null or s.expires_at > :now)
                and w.deactivated_at is null
                and (k.type = 'service' or m.status = 'active')
            """;

    private static final LiveKeyRowMapper ROWS = Mappers.getMapper(LiveKeyRowMapper.class);

    private LiveKeys() {}

    /** The key, if it is live with that secret of it. */
    public static Optional<LiveKey> find(ClientId key, SecretId secret, Instant now, Handle handle) {
        return handle.createQuery("""
                        select %s
                        from api_key k
                        %s
                        where k.client_id = :key and s.id = :secret and %s
                        """.formatted(COLUMNS, JOINS, ARE_LIVE))
                .bind("key", key)
                .bind("secret", secret)
                .bind("now", now)
                .mapTo(LiveKeyRow.class)
                .findOne()
                .map(ROWS::toLiveKey);
    }
}
