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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What Flyway wrote down of the migrations it applied. Nearly every start finds all of them applied, and learns so here by reading it, where
 * Flyway takes a tenth of the start.
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

    private final List<Entry> entries;

    private SchemaHistory(List<Entry> entries) {
        this.entries = entries;
    }

    /** The history in this connection's schema; an empty one where there is none yet. */
    static SchemaHistory read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Optional<String> table = table(statement);
            return new SchemaHistory(table.isPresent() ? entries(table.get(), statement) : List.of());
        }
    }

    /** Its name, quoted. The search path could lead to another schema's, which Flyway wouldn't look at. */
    private static Optional<String> table(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select to_regclass(format('%I.flyway_schema_history', current_schema()))::text")) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    private static List<Entry> entries(String table, Statement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select type, script, checksum, success from " + table + " order by installed_rank")) {
            while (rows.next()) {
                entries.add(new Entry(
                        rows.getString("type"),
                        rows.getString("script"),
                        rows.getInt("checksum"),
                        rows.getBoolean("success")));
            }
        }
        return entries;
    }

    /** Whether just this release's migrations were applied, and are the same still. */
    boolean isOfThisRelease() {
        return entries.equals(SCRIPTS.stream()
                .map(script -> new Entry("SQL", script, checksum(script), true))
                .toList());
    }

    /** @param type {@code SQL} for a script that was applied; others are of what Flyway was told to do besides */
    private record Entry(String type, String script, int checksum, boolean success) {}

    /** As Flyway has it: the CRC-32 of the script's lines, without their ends. */
    private static int checksum(String script) {
        CRC32 checksum = new CRC32();
        try (InputStream in = SchemaHistory.class.getResourceAsStream("/" + MIGRATIONS + "/" + script);
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
