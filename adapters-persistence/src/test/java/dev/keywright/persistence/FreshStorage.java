package dev.keywright.persistence;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives a test storages of its own, each on a database of its own, and takes them away after it. */
public final class FreshStorage implements AfterEachCallback {

    private final List<PostgresStorage> opened = new ArrayList<>();
    private final List<DatabaseSettings> created = new ArrayList<>();

    /** An empty storage. */
    public PostgresStorage open() {
        return open(createMigrated());
    }

    /** Another storage on the same database, as another node has it. */
    public PostgresStorage open(DatabaseSettings settings) {
        PostgresStorage storage = PostgresStorage.open(settings);
        opened.add(storage);
        return storage;
    }

    /** A database with the newest schema and no rows. */
    public DatabaseSettings createMigrated() {
        return remember(TestServer.shared().createMigrated());
    }

    /** A database without a schema. */
    public DatabaseSettings createBlank() {
        return remember(TestServer.shared().createBlank());
    }

    private DatabaseSettings remember(DatabaseSettings settings) {
        created.add(settings);
        return settings;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(PostgresStorage::close);
        created.forEach(TestServer.shared()::drop);
    }
}
