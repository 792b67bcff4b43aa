package dev.keywright.persistence.secret;

import dev.keywright.application.secret.PepperStore;
import dev.keywright.persistence.internal.Database;
import java.util.Map;
import java.util.stream.Collectors;

/** Peppers in the table {@code pepper}. */
public final class PostgresPepperStore implements PepperStore {

    private final Database database;

    public PostgresPepperStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<Integer, byte[]> load() {
        return database.with(handle -> handle.createQuery("""
                        select version, wrapped
                        from pepper
                        """)
                .mapTo(PepperRow.class)
                .collect(Collectors.toMap(
                        PepperRow::version, row -> row.wrapped().bytes())));
    }

    @Override
    public void addIfAbsent(int version, byte[] wrapped) {
        database.use(handle -> handle.createUpdate("""
                        insert into pepper (version, wrapped)
                        values (:version, :wrapped)
                        on conflict on constraint pepper_pkey do nothing
                        """)
                .bind("version", version)
                .bind("wrapped", wrapped)
                .execute());
    }
}
