package dev.keywright.bootstrap.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How our user signs in to a server of ours. */
record Login(int port, String password) {
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Cluster.NAME);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
        return DriverManager.getConnection(url(), properties);
    }

    @Override
    public String toString() {
        return url();
    }
}
