package dev.keywright.persistence.apikey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mapstruct.factory.Mappers;

/** What is kept of keys' secrets, in the table {@code api_key_secret}. */
public final class KeySecrets {

    private static final KeySecretRowMapper ROWS = Mappers.getMapper(KeySecretRowMapper.class);

    private KeySecrets() {}

    /** The secrets of one key, newest first; none if there is no such key. */
    public static List<KeySecret> findOf(ClientId key, Handle handle) {
        return findOf(List.of(key), handle).getOrDefault(key, List.of());
    }

    /** The secrets of several keys, each key's newest first. */
    static Map<ClientId, List<KeySecret>> findOf(Collection<ClientId> keys, Handle handle) {
        return handle.createQuery("""
                        select id, client_id, digest as bytes, pepper_version, hint, created_at, expires_at, ended_at,
                            last_used_at
                        from api_key_secret
                        where client_id = any(:keys)
                            and (ended_at is null or ended_at > now() - interval '90 days')
                            and (expires_at is null or expires_at > now() - interval '90 days')
                        order by created_at desc, id desc
                        """)
                .bindArray("keys", ClientId.class, keys.toArray())
                .mapTo(KeySecretRow.class)
                .collect(groupingBy(KeySecretRow::clientId, mapping(ROWS::toKeySecret, toList())));
    }

    /** Adds those that aren't there yet. Those that are get their end, which none loses and which never moves ahead. */
    static void save(ApiKey key, Handle handle) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into api_key_secret as s
                    (id, client_id, digest, pepper_version, hint, created_at, expires_at, ended_at, last_used_at)
                values (:id, :key, :digest, :pepper_version, :hint, :created_at, :expires_at, :ended_at, :last_used_at)
                on conflict on constraint api_key_secret_pkey do update
                set expires_at = least(s.expires_at, excluded.expires_at),
                    ended_at = coalesce(s.ended_at, excluded.ended_at)
                where s.client_id = excluded.client_id
                    and (s.expires_at, s.ended_at) is distinct from (excluded.expires_at, excluded.ended_at)
                """);
        for (KeySecret secret : key.secrets()) {
            batch.bind("id", secret.id())
                    .bind("key", key.clientId())
                    .bind("digest", secret.digest().bytes())
                    .bind("pepper_version", secret.digest().pepperVersion())
                    .bind("hint", secret.hint())
                    .bind("created_at", secret.createdAt())
                    .bind("expires_at", secret.expiresAt())
                    .bind("ended_at", secret.endedAt())
                    .bind("last_used_at", secret.lastUsedAt())
                    .add();
        }
        batch.execute();
    }
}
