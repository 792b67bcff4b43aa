package dev.keywright.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyUsage.Progress;
import dev.keywright.application.assembly.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A token whose transaction takes its time is neither left out of the sums nor counted twice. */
class LateTokensTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    @Test
    void sumsWaitForATransactionThatMayStillAddTokens() throws SQLException {
        DatabaseSettings settings = fresh.createMigrated();
        Storage storage = fresh.open(settings).storage();
        try (Connection late = TestServer.connect(settings);
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)"
                    + " values (clock_timestamp(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())");

            Progress before = advance(storage);
            assertThat(before.tokens()).isZero();
            assertThat(before.caughtUp()).isTrue();
            assertThat(advance(storage).countedTo()).isEqualTo(before.countedTo());

            late.commit();
        }
        Progress after = advance(storage);
        assertThat(after.tokens()).isEqualTo(1);
        assertThat(advance(storage).tokens()).isZero();
    }

    private static Progress advance(Storage storage) {
        return storage.transactions().inTransaction(() -> storage.keyUsage().advance(WEEK, Duration.ZERO));
    }
}
