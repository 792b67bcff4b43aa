package dev.keywright.persistence;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;

/** The rows of a large deployment: a million keys, and two months of tokens. */
final class ManyKeys {

    /** One of them, the first. */
    static final ClientId SERVICE_KEY = new ClientId(UUID.fromString("30000000-0000-0000-0000-000000000001"));

    /** Of its secret: SHA-256 of the text 1. */
    static final SecretDigest ITS_DIGEST = new SecretDigest(
            1, HexFormat.of().parseHex("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"));

    /** That of a hundred keys. */
    static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.fromString("10000000-0000-0000-0000-000000000001"));

    private ManyKeys() {}

    /** Ids are in the order of their making, as UUIDs of version 7 are. Without the triggers of foreign keys, which would take most of the time. */
    private static final String ROWS = """
            set session_replication_role = replica;
            create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as
                $$ select (kind || lpad(to_hex(n), 31, '0'))::uuid $$;
            insert into workspace (id, name, platform, created_at)
                select pg_temp.id('1', n), 'workspace ' || n, n = 1, now() from generate_series(1, 10000) n;
            insert into app_user (id, email, created_at)
                select pg_temp.id('2', n), n || '@example.com', now() from generate_series(1, 50000) n;
            insert into membership (workspace_id, user_id, role, status, created_at)
                select pg_temp.id('1', n / 5 + 1), pg_temp.id('2', n + 1), 'operator', 'active', now()
                from generate_series(0, 49999) n;
            insert into api_key (client_id, workspace_id, type, user_id, role, name, name_folded, name_reserved, description, created_at,
                    created_by_type, created_by_name)
                select pg_temp.id('3', n), pg_temp.id('1', (n % 50000) / 5 + 1),
                    case when n % 2 = 0 then 'private' else 'service' end,
                    case when n % 2 = 0 then pg_temp.id('2', n % 50000 + 1) end,
                    case when n % 2 = 1 then 'operator' end, 'key ' || n, 'key ' || n, true, '', now(), 'system', 'test'
                from generate_series(1, 1000000) n;
            insert into api_key_secret (id, client_id, digest, pepper_version, hint, created_at)
                select pg_temp.id('4', n), pg_temp.id('3', n), sha256(n::text::bytea), 1, 'hint', now() from generate_series(1, 1000000) n;
            insert into session (id, user_id, digest, pepper_version, created_at, expires_at)
                select pg_temp.id('5', n), pg_temp.id('2', n), sha256(n::text::bytea), 1, now(), now() from generate_series(1, 50000) n;
            insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
                select at, pg_temp.id('6', n), pg_temp.id('3', n), pg_temp.id('4', n), at + interval '1 hour'
                from generate_series(1, 300000) n, lateral (select timestamptz '2031-03-01 00:00+00' + n * interval '10 seconds' as at);
            analyze;
            """;

    private static final String PARTITIONS = """
            do $$
            declare
                day date;
            begin
                for n in 0..37 loop
                    day := date '2031-03-01' + n;
                    execute format('create table token_ledger_%s partition of token_ledger for values from (%L) to (%L)',
                        to_char(day, 'YYYYMMDD'), day || ' 00:00+00', day + 1 || ' 00:00+00');
                end loop;
            end
            $$
            """;

    /** Makes the ledger's partitions, of 38 days from 1 March 2031. */
    static void partition(DatabaseSettings database) {
        execute(database, PARTITIONS);
    }

    /** Makes the rows, where there are none. */
    static void insert(DatabaseSettings database) {
        execute(database, ROWS);
    }

    private static void execute(DatabaseSettings database, String sql) {
        try (Connection connection = TestServer.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
