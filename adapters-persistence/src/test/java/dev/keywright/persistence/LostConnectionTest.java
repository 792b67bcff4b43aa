package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Storage;
import dev.keywright.domain.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LostConnectionTest {

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    @Test
    void connectionThatIsKilledDuringATransactionLeavesNothingAndTheNextWorks() {
        DatabaseSettings settings = fresh.createMigrated();
        Storage storage = fresh.open(settings).storage();
        Workspace lost = aWorkspace();

        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    storage.workspaces().add(lost);
                    killConnections(settings);
                    storage.workspaces().add(aWorkspace());
                    return true;
                }))
                .isInstanceOf(StorageUnavailable.class);

        assertThat(storage.transactions()
                        .inTransaction(() -> storage.workspaces().find(lost.id())))
                .isEmpty();
    }

    @Test
    void callerWhoGoesOnAfterTheFailureCommitsNothing() {
        DatabaseSettings settings = fresh.createMigrated();
        Storage storage = fresh.open(settings).storage();
        Workspace before = aWorkspace();
        Workspace after = aWorkspace();

        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    storage.workspaces().add(before);
                    killConnections(settings);
                    assertThatThrownBy(() -> storage.workspaces().find(before.id()))
                            .isInstanceOf(StorageUnavailable.class);
                    storage.workspaces().add(after);
                    return true;
                }))
                .isInstanceOf(StorageUnavailable.class);

        assertThat(storage.workspaces().find(before.id())).isEmpty();
        assertThat(storage.workspaces().find(after.id())).isEmpty();
    }

    @Test
    void callerWhoHidesTheFailureCommitsNothing() {
        DatabaseSettings settings = fresh.createMigrated();
        Storage storage = fresh.open(settings).storage();
        Workspace before = aWorkspace();

        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    storage.workspaces().add(before);
                    killConnections(settings);
                    assertThatThrownBy(() -> storage.workspaces().find(before.id()))
                            .isInstanceOf(StorageUnavailable.class);
                    return true;
                }))
                .isInstanceOf(StorageUnavailable.class);

        assertThat(storage.workspaces().find(before.id())).isEmpty();
    }

    private static void killConnections(DatabaseSettings settings) {
        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 5000)
                    from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction'
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
