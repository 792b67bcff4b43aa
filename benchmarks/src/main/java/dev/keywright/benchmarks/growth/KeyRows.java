package dev.keywright.benchmarks.growth;

import dev.keywright.application.secret.SecretDigester;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes numbered keys into Keywright's tables by {@code COPY}, as the management API would have written them one by one. */
final class KeyRows {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final NumberedKeys keys;

    KeyRows(Connection connection, NumberedKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    void copyKeys(UUID workspace, UUID creator) throws SQLException {
        copy(
                "api_key (client_id, workspace_id, type, role, name, name_folded, name_reserved, description, created_at,"
                        + " created_by_type, created_by_id, created_by_name)",
                number -> String.join(
                        "\t",
                        keys.clientId(number).toString(),
                        workspace.toString(),
                        "service",
                        "operator",
                        keys.name(number),
                        keys.name(number),
                        "true",
                        "",
                        keys.createdAt(number).toString(),
                        "user",
                        creator.toString(),
                        "Owner"));
    }

    void copySecrets(SecretDigester digester) throws SQLException {
        HexFormat hex = HexFormat.of();
        copy("api_key_secret (id, client_id, digest, pepper_version, hint, created_at)", number -> {
            Secret secret = keys.secret(number);
            SecretDigest digest = digester.digest(secret);
            return String.join(
                    "\t",
                    keys.secretId(number).toString(),
                    keys.clientId(number).toString(),
                    "\\\\x" + hex.formatHex(digest.bytes()),
                    Integer.toString(digest.pepperVersion()),
                    secret.hint(),
                    keys.createdAt(number).toString());
        });
    }

    /** @param row of the key with that number, in PostgreSQL's text format */
    private void copy(String columns, LongFunction<String> row) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Writer rows = new OutputStreamWriter(
                new PGCopyOutputStream(postgres, "copy " + columns + " from stdin", BUFFER_BYTES),
                StandardCharsets.UTF_8)) {
            for (long number = 0; number < keys.count(); number++) {
                rows.write(row.apply(number));
                rows.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
