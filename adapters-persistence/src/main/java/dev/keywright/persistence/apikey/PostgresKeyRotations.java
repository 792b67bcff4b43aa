package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyRotations;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.persistence.internal.Conditions;
import dev.keywright.persistence.internal.Database;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rotations that finish by themselves, in the table {@code key_rotation}. */
public final class PostgresKeyRotations implements KeyRotations {

    private final Database database;

    public PostgresKeyRotations(Database database) {
        this.database = database;
    }

    @Override
    public void put(OpenRotation rotation) {
        database.use(handle -> handle.createUpdate("""
                        insert into key_rotation
                            (client_id, old_secret_id, new_secret_id, started_at, ends_at, new_first_used_at)
                        values (:key, :old_secret, :new_secret, :started_at, :ends_at, :new_first_used_at)
                        on conflict on constraint key_rotation_pkey do update
                        set old_secret_id = excluded.old_secret_id,
                            new_secret_id = excluded.new_secret_id,
                            started_at = excluded.started_at,
                            ends_at = excluded.ends_at,
                            new_first_used_at = excluded.new_first_used_at
                        """)
                .bind("key", rotation.key())
                .bind("old_secret", rotation.oldSecret())
                .bind("new_secret", rotation.newSecret())
                .bind("started_at", rotation.startedAt())
                .bind("ends_at", rotation.endsAt())
                .bind("new_first_used_at", rotation.newFirstUsedAt())
                .execute());
    }

    @Override
    public void remove(ClientId key) {
        database.use(handle -> handle.createUpdate("delete from key_rotation where client_id = :key")
                .bind("key", key)
                .execute());
    }

    @Override
    public Optional<OpenRotation> find(ClientId key) {
        return database.with(handle -> handle.createQuery(
                        "select %s from key_rotation r where r.client_id = :key".formatted(KeyRotationRow.COLUMNS))
                .bind("key", key)
                .mapTo(KeyRotationRow.class)
                .findOne()
                .map(KeyRotationRow::toRotation));
    }

    @Override
    public List<Stored> list(@Nullable ClientId after, int limit) {
        Conditions wanted = new Conditions().andIfPresent("r.client_id > :after", "after", after);
        return database.with(
                handle -> wanted.bindTo(handle.createQuery("""
                        select k.workspace_id, %s
                        from key_rotation r
                        join api_key k on k.client_id = r.client_id
                        where %s
                        order by r.client_id
                        limit :limit
                        """.formatted(KeyRotationRow.COLUMNS, wanted.sql())))
                        .bind("limit", limit)
                        .mapTo(StoredRotationRow.class)
                        .map(StoredRotationRow::toStored)
                        .list());
    }
}
