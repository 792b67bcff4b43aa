package dev.keywright.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08006", "08P01", "25006", "53300", "57P01", "57P02", "57P03", "57P05"})
    void databaseThatCannotBeUsedForNowIsAFailureOfTheConnection(String sqlState) {
        assertThat(ConnectionFailures.isOne(wrapped(new SQLException("for a test", sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "42601", "42501", "22021", "57014", "53100", "XX000"})
    void statementThatWentWrongIsNone(String sqlState) {
        assertThat(ConnectionFailures.isOne(wrapped(new SQLException("for a test", sqlState))))
                .isFalse();
    }

    @Test
    void failuresWithoutAnSqlStateAreToldByTheirType() {
        assertThat(ConnectionFailures.isOne(wrapped(new SQLTransientConnectionException("no connection in time"))))
                .isTrue();
        assertThat(ConnectionFailures.isOne(new ConnectionException(new SQLException("the pool is closed"))))
                .isTrue();
        assertThat(ConnectionFailures.isOne(wrapped(new IOException("connection reset"))))
                .isTrue();
        assertThat(ConnectionFailures.isOne(wrapped(new SQLException("no SQLState"))))
                .isFalse();
        assertThat(ConnectionFailures.isOne(new IllegalStateException("for a test")))
                .isFalse();
    }

    private static Exception wrapped(Exception failure) {
        return new IllegalStateException(new IllegalStateException(failure));
    }
}
