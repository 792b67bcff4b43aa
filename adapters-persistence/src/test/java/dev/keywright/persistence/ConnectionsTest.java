package dev.keywright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionsTest {

    private static final int OF_THE_TOKEN_PATH = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    @Test
    void allAreOpenSoonAfterTheStart() throws SQLException, InterruptedException {
        DatabaseSettings settings = fresh.createMigrated();
        PostgresStorage storage = fresh.open(settings);
        int all = settings.poolSize() + OF_THE_TOKEN_PATH;
        assertThat(storage.isReachable()).isTrue();
        assertThat(opened(settings)).isLessThan(all);

        storage.openAllConnections();

        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (opened(settings) < all && System.nanoTime() - giveUp < 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(opened(settings)).isEqualTo(all);
    }

    @Test
    void openingAllOfADatabaseThatIsNotThereFailsNothing() {
        PostgresStorage storage = fresh.open(new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/keywright", "nobody", new DatabaseSettings.Password("none"), 2));

        storage.openAllConnections();

        assertThat(storage.isReachable()).isFalse();
    }

    private static int opened(DatabaseSettings settings) throws SQLException {
        try (Connection connection = TestServer.connect(settings);
                PreparedStatement statement = connection.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and application_name in ('keywright', 'keywright token path')
                        """);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
