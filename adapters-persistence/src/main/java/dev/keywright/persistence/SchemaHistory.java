package dev.keywright.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What Flyway wrote down of the migrations it applied. Nearly every start finds all of them applied, and learns so here by one query, where Flyway
 * takes a tenth of the start.
 */
final class SchemaHistory {

    /** Where the migrations are: scripts named {@code V<version>__<description>.sql}, applied in the order of their versions. */
    static final String MIGRATIONS = "dev/keywright/persistence/migration";

    private static final List<String> SCRIPTS = List.of(
            "V1__workspaces_keys_and_tokens.sql",
            "V2__life_of_keys.sql",
            "V3__custom_roles.sql",
            "V3_1__key_policies.sql",
            "V3_2__key_restrictions.sql",
            "V4__answers_that_are_given_again.sql",
            "V5__integrations.sql",
            "V7__token_usage.sql",
            "V8__keys_by_their_end.sql");

    private final Map<String, Integer> applied;

    private SchemaHistory(Map<String, Integer> applied) {
        this.applied = applied;
    }

    /** The history in this connection's schema; an empty one where there is none yet. */
    static SchemaHistory read(Connection connection) throws SQLException {
        Map<String, Integer> applied = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            Optional<String> table = table(statement);
            if (table.isPresent()) {
                read(table.get(), statement, applied);
            }
        }
        return new SchemaHistory(applied);
    }

    /** Its name, quoted. The search path could lead to another schema's, which Flyway wouldn't look at. */
    private static Optional<String> table(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select to_regclass(format('%I.flyway_schema_history', current_schema()))::text")) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    private static void read(String table, Statement statement, Map<String, Integer> applied) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select script, case when success then checksum end as checksum from " + table)) {
            while (rows.next()) {
                applied.put(rows.getString("script"), rows.getObject("checksum", Integer.class));
            }
        }
    }

    /** Whether just this release's migrations were applied, and are the same still. */
    boolean isOfThisRelease() {
        return applied.equals(SCRIPTS.stream().collect(Collectors.toMap(Function.identity(), SchemaHistory::checksum)));
    }

    /** As Flyway has it: the CRC-32 of the script's lines, without their ends. */
    private static int checksum(String script) {
        CRC32 checksum = new CRC32();
        try (InputStream in = SchemaHistory.class.getResourceAsStream("migration/" + script);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, script), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the migration " + script + ".", e);
        }
        return (int) checksum.getValue();
    }
}
