package dev.keywright.persistence.apikey;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKeys;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.DigestArrays;
import dev.keywright.persistence.internal.Networks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** API keys in the tables {@code api_key} and {@code api_key_secret}. */
public final class PostgresApiKeys implements ApiKeys {

    private final Database database;

    public PostgresApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key, Instant now) {
        database.use(handle -> NewKeyRows.insert(key, now, handle));
    }

    @Override
    public Optional<ListedKey> find(WorkspaceId workspace, ClientId key) {
        return database.with(handle -> KeyListing.find(workspace, key, handle));
    }

    @Override
    public Page<ListedKey> list(ApiKeyQuery query) {
        return database.with(handle -> KeyListing.list(query, handle));
    }

    @Override
    public int count(ApiKeyQuery query) {
        return database.with(handle -> KeyListing.count(query, handle));
    }

    @Override
    public List<ListedKey> lockLive(WorkspaceId workspace, RevokeApiKeys.Filter filter, Instant now) {
        return database.with(handle -> KeyListing.lockLive(workspace, filter, now, handle));
    }

    /** A lock that the key's secrets, and the recording of its use, don't wait for. */
    @Override
    public Optional<ApiKey> lock(WorkspaceId workspace, ClientId key) {
        return database.with(handle -> handle.createQuery("""
                        select %s
                        from api_key k
                        where k.workspace_id = :workspace and k.client_id = :key
                        for no key update
                        """.formatted(ApiKeyRow.COLUMNS))
                .bind("workspace", workspace)
                .bind("key", key)
                .mapTo(ApiKeyRow.class)
                .findOne()
                .map(row -> row.toApiKey(KeySecrets.findOf(key, handle))));
    }

    @Override
    public void update(ApiKey key) {
        database.use(handle -> {
            updateRow(key, handle);
            KeySecrets.save(key, handle);
        });
    }

    private static void updateRow(ApiKey key, Handle handle) {
        handle.createUpdate("""
                        update api_key
                        set description = :description,
                            disabled_at = :disabled_at,
                            revoked_at = coalesce(revoked_at, :revoked_at),
                            name_reserved = name_reserved and coalesce(revoked_at, :revoked_at) is null
                        where client_id = :key
                        """)
                .bind("key", key.clientId())
                .bind("description", key.description())
                .bind("disabled_at", key.lifecycle().disabledAt())
                .bind("revoked_at", key.lifecycle().revokedAt())
                .execute();
    }

    @Override
    public void restrict(ClientId key, KeyRestrictions restrictions) {
        SortedSet<Scope> scopes = restrictions.scopes();
        database.use(handle -> handle.createUpdate("""
                        update api_key
                        set allowed_networks = :allowed_networks, token_rate = :token_rate, scopes = :scopes
                        where client_id = :key
                        """)
                .bind("key", key)
                .bind("allowed_networks", Networks.format(restrictions.networks()))
                .bind("token_rate", restrictions.tokensPerSecond())
                .bind("scopes", scopes == null ? null : Scope.formatList(scopes))
                .execute());
    }

    @Override
    public List<PrivateKey> revokeAllOf(WorkspaceId workspace, UserId user, Instant now) {
        return database.with(handle -> withSecrets(
                handle.createQuery("""
                                with revoked as (
                                    update api_key
                                    set revoked_at = :now, name_reserved = false
                                    where workspace_id = :workspace and user_id = :user and type = 'private' and revoked_at is null
                                    returning *
                                )
                                select %s
                                from revoked k
                                order by k.created_at desc, k.client_id desc
                                """.formatted(ApiKeyRow.COLUMNS))
                        .bind("workspace", workspace)
                        .bind("user", user)
                        .bind("now", now)
                        .mapTo(ApiKeyRow.class)
                        .list(),
                handle));
    }

    private static List<PrivateKey> withSecrets(List<ApiKeyRow> rows, Handle handle) {
        Map<ClientId, List<KeySecret>> secrets =
                KeySecrets.findOf(rows.stream().map(ApiKeyRow::clientId).toList(), handle);
        return rows.stream()
                .map(row -> row.toPrivateKey(secrets.getOrDefault(row.clientId(), List.of())))
                .toList();
    }

    @Override
    public Optional<SecretPlace> findSecret(List<SecretDigest> digests) {
        return database.with(
                handle -> DigestArrays.bindTo(handle.createQuery("""
                        select k.workspace_id, k.client_id, s.id
                        from api_key_secret s
                        join api_key k on k.client_id = s.client_id
                        where %s
                        """.formatted(DigestArrays.MATCHES)), digests)
                        .mapTo(SecretPlaceRow.class)
                        .findOne()
                        .map(row -> new SecretPlace(row.workspaceId(), row.clientId(), row.id())));
    }
}
