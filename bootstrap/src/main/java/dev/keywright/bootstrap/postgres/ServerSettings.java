package dev.keywright.bootstrap.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every server of ours runs with, whatever its configuration files say: nothing committed is ever lost, and nobody
 * reaches it but over loopback, with the password. It is given on the command line, which overrides the files.
 */
final class ServerSettings {
    private static final Map<String, String> REQUIRED = required();

    private ServerSettings() {}

    private static Map<String, String> required() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        return settings;
    }

    /** For {@code pg_ctl}'s {@code -o}. */
    static String asOptions(int port) {
        return REQUIRED.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }

    /** Whether the server at the other end runs with all of them. */
    static boolean holdOn(Connection connection) throws SQLException {
        for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
            if (!setting.getValue().equals(show(connection, setting.getKey()))) {
                return false;
            }
        }
        return true;
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
