package dev.keywright.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One storage for all tests that only need it empty: emptying it is much faster than making another. */
public final class SharedStorage {

    private static @Nullable DatabaseSettings settings;
    private static @Nullable PostgresStorage storage;

    private SharedStorage() {}

    /** The storage, with nothing in it. */
    public static synchronized PostgresStorage emptied() {
        if (settings == null || storage == null) {
            settings = TestServer.shared().createMigrated();
            storage = PostgresStorage.open(settings);
            return storage;
        }
        empty(settings);
        return storage;
    }

    /** As the role of a replica, whose triggers don't fire: audit events can't be removed otherwise. */
    private static void empty(DatabaseSettings database) {
        try (Connection connection = TestServer.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    set session_replication_role = replica;
                    delete from audit_event;
                    delete from token_ledger;
                    delete from signing_key;
                    delete from pepper;
                    delete from key_rotation;
                    delete from token_usage;
                    update token_usage_progress
                    set counted_to = date_trunc('hour', current_timestamp, 'UTC') - interval '1 day';
                    delete from given_answer;
                    delete from integration_share;
                    delete from integration;
                    delete from api_key_secret;
                    delete from api_key;
                    delete from session;
                    delete from invitation;
                    delete from membership;
                    delete from workspace_role;
                    delete from workspace;
                    delete from app_user;
                    do $$
                    declare
                        partition regclass;
                    begin
                        for partition in
                            select inhrelid from pg_inherits
                            where inhparent = 'token_ledger'::regclass and inhrelid <> 'token_ledger_default'::regclass
                        loop
                            execute format('drop table %s', partition);
                        end loop;
                    end
                    $$
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
