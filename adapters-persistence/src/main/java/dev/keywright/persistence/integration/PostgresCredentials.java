package dev.keywright.persistence.integration;

import dev.keywright.application.integration.Credentials;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.DigestArrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Credentials as {@code api_key} and {@code api_key_secret} have them, whether or not they get tokens. */
public final class PostgresCredentials implements Credentials {

    private static final String SELECT = """
            select k.client_id, s.id as secret_id, k.workspace_id, k.created_at, k.expires_at, k.disabled_at, k.revoked_at,
                s.expires_at as secret_expires_at, s.ended_at is not null as secret_ended, w.deactivated_at is null as workspace_active,
                (k.type = 'service' or m.status is not distinct from 'active') as member_active
            from api_key k
            join api_key_secret s on s.client_id = k.client_id
            join workspace w on w.id = k.workspace_id
            left join membership m on m.workspace_id = k.workspace_id and m.user_id = k.user_id
            where k.client_id = :key and %s
            """;

    private final Database database;

    public PostgresCredentials(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Credential> find(ClientId key, List<SecretDigest> secret) {
        return database.with(handle ->
                findOne(key, DigestArrays.bindTo(handle.createQuery(SELECT.formatted(DigestArrays.MATCHES)), secret)));
    }

    @Override
    public Optional<Credential> find(ClientId key, SecretId secret) {
        return database.with(handle -> findOne(
                key, handle.createQuery(SELECT.formatted("s.id = :secret")).bind("secret", secret)));
    }

    private static Optional<Credential> findOne(ClientId key, Query query) {
        return query.bind("key", key).mapTo(CredentialRow.class).findOne().map(CredentialRow::toCredential);
    }
}
