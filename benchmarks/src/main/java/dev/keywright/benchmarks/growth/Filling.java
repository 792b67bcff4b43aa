package dev.keywright.benchmarks.growth;

import dev.keywright.application.secret.SecretDigester;
import dev.keywright.benchmarks.results.GrowthData;
import dev.keywright.benchmarks.server.DatabaseLogin;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import dev.keywright.crypto.Cryptography;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.persistence.DatabaseSettings;
import dev.keywright.persistence.PostgresStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Fills the database of a deployment whose nodes have ended. The digests are made by Keywright's own code, under the deployment's pepper. */
final class Filling {

    private static final String ISSUER = "https://keys.example.com";
    private static final List<String> KEY_TABLES = List.of("api_key", "api_key_secret");
    private static final int CONNECTIONS = 2;
    private static final double MEGABYTE = 1024 * 1024;

    private final KeywrightDeployment deployment;
    private final NumberedKeys keys;
    private final Ledger ledger;
    private final Steps steps;

    /** @param limitedByDisk whether there would have been more rows, had there been room */
    record Ledger(long rows, boolean limitedByDisk) {

        static final Ledger EMPTY = new Ledger(0, false);
    }

    Filling(KeywrightDeployment deployment, NumberedKeys keys, Ledger ledger, Consumer<String> progress) {
        this.deployment = deployment;
        this.keys = keys;
        this.ledger = ledger;
        this.steps = new Steps(
                String.format("%,d keys", keys.count())
                        + (ledger.rows() > 0 ? String.format(", %,d tokens", ledger.rows()) : ""),
                progress);
    }

    GrowthData run() {
        try (PostgresStorage storage = open(deployment.login());
                Connection connection = deployment.login().connect()) {
            fillKeys(connection, digester(storage));
            if (ledger.rows() > 0) {
                new LedgerRows(connection, keys, ledger.rows())
                        .insert(
                                storage.storage().transactions(),
                                storage.storage().ledgerPartitions(),
                                steps);
                steps.run("vacuum of the ledger", () -> execute(connection, "vacuum (analyze) token_ledger"));
            }
            steps.run("checkpoint", this::checkpoint);
            return new GrowthData(
                    keys.count(), ledger.rows(), ledger.limitedByDisk(), megabytes(connection), steps.done());
        } catch (SQLException e) {
            throw new IllegalStateException("the database couldn't be filled", e);
        }
    }

    private static PostgresStorage open(DatabaseLogin login) {
        return PostgresStorage.open(new DatabaseSettings(
                login.url(), login.user(), new DatabaseSettings.Password(login.password()), CONNECTIONS));
    }

    private SecretDigester digester(PostgresStorage storage) {
        return Cryptography.open(
                        MasterKeyRing.of(MasterKey.fromBase64(deployment.masterKey())),
                        storage.pepperStore(),
                        storage.storage().signingKeys(),
                        storage.storage().transactions(),
                        ISSUER,
                        ISSUER,
                        Clock.systemUTC(),
                        Runnable::run)
                .secretDigester();
    }

    /** Vacuum leaves the tables as they are after a year: nothing is left to do that would disturb the measurements. */
    private void fillKeys(Connection connection, SecretDigester digester) throws SQLException {
        UUID workspace = id(connection, "select id from workspace where platform");
        UUID creator = id(connection, "select user_id from membership");
        SecondaryIndexes indexes = SecondaryIndexes.drop(connection, KEY_TABLES);
        KeyRows rows = new KeyRows(connection, keys);
        steps.run("keys", () -> rows.copyKeys(workspace, creator));
        steps.run("secrets", () -> rows.copySecrets(digester));
        indexes.restore(steps);
        steps.run("vacuum of the keys", () -> execute(connection, "vacuum (analyze) " + String.join(", ", KEY_TABLES)));
    }

    private static UUID id(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("nothing is there: " + query);
            }
            return row.getObject(1, UUID.class);
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = deployment.superuser().connect()) {
            execute(connection, "checkpoint");
        }
    }

    private static double megabytes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1) / MEGABYTE;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
