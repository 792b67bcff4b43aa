package dev.keywright.persistence.token;

import dev.keywright.application.token.SigningKeys;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mapstruct.factory.Mappers;

/** Signing keys in the table {@code signing_key}. */
public final class PostgresSigningKeys implements SigningKeys {

    private static final SigningKeyRowMapper ROWS = Mappers.getMapper(SigningKeyRowMapper.class);

    private final Database database;

    public PostgresSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public Snapshot load() {
        return database.with(handle -> new Snapshot(loadKeys(handle), readClock(handle)));
    }

    private static List<SigningKey> loadKeys(Handle handle) {
        return handle.createQuery("""
                        select id, algorithm, public_jwk, wrapped_private_key, created_at, activates_at
                        from signing_key
                        order by activates_at, id
                        """)
                .mapTo(SigningKeyRow.class)
                .map(ROWS::toSigningKey)
                .list();
    }

    /** The time of day, not that of the transaction's begin: whoever waited for a lock must not act on an earlier time. */
    private static Instant readClock(Handle handle) {
        return handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one();
    }

    @Override
    public void add(SigningKey key) {
        database.use(handle -> handle.createUpdate("""
                        insert into signing_key (id, algorithm, public_jwk, wrapped_private_key, created_at, activates_at)
                        values (:id, :algorithm, :public_jwk, :wrapped_private_key, :created_at, :activates_at)
                        """)
                .bind("id", key.id())
                .bind("algorithm", key.algorithm())
                .bind("public_jwk", key.publicJwk())
                .bind("wrapped_private_key", key.wrappedPrivateKey())
                .bind("created_at", key.createdAt())
                .bind("activates_at", key.activatesAt())
                .execute());
    }

    @Override
    public void remove(KeyId key) {
        database.use(handle -> handle.createUpdate("""
                        delete from signing_key
                        where id = :id
                        """).bind("id", key).execute());
    }
}
