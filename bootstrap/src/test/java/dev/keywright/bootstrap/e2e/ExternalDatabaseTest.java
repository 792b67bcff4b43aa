package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code keywright serve} does with a database that its user has, or hasn't. */
class ExternalDatabaseTest {

    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    private final TestDatabases.Database database = TestDatabases.create();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "KEYWRIGHT_DATABASE_URL", database.url(),
            "KEYWRIGHT_DATABASE_USER", database.user(),
            "KEYWRIGHT_DATABASE_PASSWORD", database.password(),
            "KEYWRIGHT_MASTER_KEY", MASTER_KEY));

    @Test
    void itServesOnTheDatabaseThatItIsGiven() {
        try (ServerProcess server = serve()) {
            assertThat(server.awaitApi().get("/health/ready", null).status()).isEqualTo(200);
        }
    }

    @Test
    void itWaitsForADatabaseThatIsDownAndThenGivesUp() throws IOException {
        environment.put("KEYWRIGHT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/keywright");
        environment.put("KEYWRIGHT_DATABASE_WAIT_SECONDS", "2");

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.errors())
                .contains("Waiting for the database")
                .contains("KEYWRIGHT_DATABASE_URL")
                .doesNotContain("\tat ");
    }

    @Test
    void aWrongPasswordIsSaidAtOnce() {
        environment.put("KEYWRIGHT_DATABASE_PASSWORD", "not-the-password");

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.errors())
                .contains("KEYWRIGHT_DATABASE_PASSWORD")
                .doesNotContain("not-the-password")
                .doesNotContain("Waiting");
    }

    @Test
    void anotherMasterKeyThanTheDatabasesIsRefused() {
        try (ServerProcess server = serve()) {
            server.awaitApi();
        }
        byte[] other = new byte[32];
        other[0] = 1;
        environment.put("KEYWRIGHT_MASTER_KEY", Base64.getEncoder().encodeToString(other));

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.errors()).contains("KEYWRIGHT_MASTER_KEY").doesNotContain("\tat ");
    }

    @Test
    void withoutAMasterKeyItRefusesToStart() {
        environment.remove("KEYWRIGHT_MASTER_KEY");

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(2);
        assertThat(server.errors()).contains("KEYWRIGHT_MASTER_KEY");
    }

    @Test
    void aDeclaredSecretOfTheWrongFormIsNamedAndNotRepeated() {
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_ID", "01a207fc-9be4-73bc-8976-f5ddf0cdd7ac");
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", "kwp_canary");

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(2);
        assertThat(server.errors())
                .contains("KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET")
                .doesNotContain("canary");
    }

    @Test
    void nothingIsWrittenDownForAnOwnerWhoseAddressIsWrong() {
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL", "nobody");

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(2);
        assertThat(server.errors()).contains("KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL");
        assertThat(folder.resolve("data/first-credentials")).doesNotExist();
    }

    private ServerProcess serve() {
        return ServerProcess.run(folder, environment, "serve", "--port", "0");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
