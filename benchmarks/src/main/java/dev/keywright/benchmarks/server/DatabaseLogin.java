package dev.keywright.benchmarks.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to sign in to a database, which lives no longer than a run. */
public record DatabaseLogin(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
