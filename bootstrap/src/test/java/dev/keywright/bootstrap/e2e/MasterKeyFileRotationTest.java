package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keywright master-key rotate} where master keys are generated: beside a running server, and killed in the middle. */
class MasterKeyFileRotationTest {

    private static final String IDEMPOTENCY_KEY = "f1bb5b30-2f7e-4b4b-9d0e-52d3b8e1c6aa";
    private static final Map<String, String> SETTINGS = Map.of(
            "KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL", Deployment.OWNER_EMAIL,
            "KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD", Deployment.OWNER_PASSWORD);

    /** The table, the column and how many bytes of it tell the key. */
    private static final String MARKS_OF_INTEGRATIONS =
            "select encode(substring(wrapped_key from 5 for 8), 'hex') from" + " integration order by id";

    @TempDir
    private Path folder;

    private final int port = Deployment.freePort();

    @BeforeEach
    void programsAreThere() {
        TestDatabases.linkProgramsInto(folder.resolve("data"));
    }

    @Test
    void everythingWorksBeforeDuringAndAfterARotationBesideTheServer() throws IOException {
        Tenant tenant;
        String before;
        Key key;
        Answer created;
        List<String> integrations = new ArrayList<>();
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();
            tenant = Tenant.create(api);
            key = tenant.serviceKey("operator");
            created = createOnce(api, tenant).expect(201);
            integrations.add(tenant.integration("before"));

            Tenant during = tenant;
            CountDownLatch over = new CountDownLatch(1);
            CompletableFuture<Integer> uses =
                    CompletableFuture.supplyAsync(() -> useUntil(over, api, during, key, integrations.get(0)));
            ServerProcess rotation = command("rotate");
            String told = rotation.awaitOutput();
            over.countDown();

            assertThat(rotation.awaitExit()).as(rotation.errors()).isZero();
            assertThat(told)
                    .contains(
                            "Made master key ",
                            "1 pepper, 1 signing key, 1 integration's secret, 1 answer to a request")
                    .contains(" is no longer in use: nothing is encrypted under it. Backups");
            assertThat(uses.join()).isPositive();
            before = earlierKeys().get(0);
            integrations.add(tenant.integration("after"));
            assertUsable(api, tenant, integrations);
            assertThat(status()).contains("2 integrations' secrets").contains("is no longer in use");
        }

        Files.delete(folder.resolve("data").resolve(before));
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();
            Tenant again = tenant.through(api);
            api.requestToken(key).expect(200);
            assertUsable(api, again, integrations);
            assertThat(createOnce(api, again).expect(201).text("/client_secret"))
                    .isEqualTo(created.text("/client_secret"));
        }
    }

    @Test
    void killedInTheMiddleItLosesNothingAndIsGoneOnWith() throws IOException, SQLException {
        List<String> integrations = new ArrayList<>();
        Tenant tenant;
        String before;
        String after;
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();
            tenant = Tenant.create(api);
            for (int i = 0; i < 6; i++) {
                integrations.add(tenant.integration("step " + i));
            }

            killInTheMiddle(() -> command("rotate", "--batch-size", "1"));

            before = earlierKeys().get(0).replace("master.key.", "");
            List<String> marks = integrationMarks();
            after = marks.get(0);
            assertThat(marks.subList(0, 3)).containsOnly(after).doesNotContain(before);
            assertThat(marks.subList(3, 6)).containsOnly(before);
            assertUsable(api, tenant, integrations);
            server.kill();
        }

        try (ServerProcess restarted = serve()) {
            Api again = restarted.awaitApi();
            assertUsable(again, tenant.through(again), integrations);
            ServerProcess rotation = command("rotate", "--batch-size", "1");
            String told = rotation.awaitOutput();
            assertThat(rotation.awaitExit()).as(rotation.errors()).isZero();
            assertThat(told)
                    .contains("Going on with the rotation to master key " + after)
                    .contains("Encrypted anew under master key " + after + ": 3 integrations' secrets.")
                    .contains("Master key " + before + " is no longer in use");
            assertThat(earlierKeys()).containsExactly("master.key." + before);
            assertThat(integrationMarks()).hasSize(6).containsOnly(after);
        }

        Files.delete(folder.resolve("data/master.key." + before));
        try (ServerProcess withoutIt = serve()) {
            Api last = withoutIt.awaitApi();
            assertUsable(last, tenant.through(last), integrations);
        }
    }

    @Test
    void aKeyThatIsStillNeededIsMissedByNameAtTheStart() throws IOException {
        Path key = folder.resolve("data/master.key");
        try (ServerProcess server = serve()) {
            server.awaitApi();
        }
        String needed = Files.readString(key);
        Files.delete(key);

        ServerProcess server = serve();

        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.errors())
                .containsPattern("is encrypted under master key [0-9a-f]{16}, which isn't at hand")
                .containsPattern("put its file master\\.key\\.[0-9a-f]{16} back into the data folder");

        String id = server.errors().replaceFirst("(?s).*under master key ([0-9a-f]{16}).*", "$1");
        Files.writeString(folder.resolve("data/master.key." + id), needed);
        try (ServerProcess restored = serve()) {
            restored.awaitApi();
        }
    }

    /** Rotates until the fourth integration, which somebody else holds, and kills it there. */
    private void killInTheMiddle(Supplier<ServerProcess> rotation) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from integration where id ="
                    + " (select id from integration order by id offset 3 limit 1) for update");
            ServerProcess killed = rotation.get();
            awaitWaiting(statement);
            killed.kill();
        }
    }

    private static void awaitWaiting(Statement statement) throws SQLException {
        Instant giveUp = Instant.now().plusSeconds(60);
        while (!isUpdateWaiting(statement)) {
            assertThat(Instant.now()).as("the rotation comes to the fourth").isBefore(giveUp);
        }
    }

    /** For a row that is locked, which nothing does but a change of it. */
    private static boolean isUpdateWaiting(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    private Connection connect() throws SQLException {
        try (EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(folder.resolve("data"))) {
            return DriverManager.getConnection(joined.jdbcUrl(), joined.user(), joined.password());
        }
    }

    private List<String> integrationMarks() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(MARKS_OF_INTEGRATIONS)) {
            List<String> marks = new ArrayList<>();
            while (found.next()) {
                marks.add(found.getString(1));
            }
            return marks;
        }
    }

    /** Gets tokens in both ways again and again, with pauses in which the rotation gets the processor; answers how often. */
    private static int useUntil(CountDownLatch over, Api api, Tenant tenant, Key key, String integration) {
        int times = 0;
        try {
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                api.requestToken(key).expect(200);
                assertUsable(api, tenant, List.of(integration));
                times++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return times;
    }

    private static void assertUsable(Api api, Tenant tenant, List<String> integrations) {
        for (String integration : integrations) {
            String token = api.post(tenant.path("/integrations/" + integration + "/token"), tenant.ownerSession(), "{}")
                    .expect(200)
                    .text("/access_token");
            api.get("/v1/me", token).expect(200);
        }
    }

    private static Answer createOnce(Api api, Tenant tenant) {
        return api.send(api.request(tenant.path("/api-keys"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tenant.ownerSession())
                .header("Idempotency-Key", IDEMPOTENCY_KEY)
                .POST(BodyPublishers.ofString("{\"type\":\"service\",\"name\":\"once\",\"role\":\"viewer\"}")));
    }

    private List<String> earlierKeys() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("master.key."))
                    .toList();
        }
    }

    private String status() {
        ServerProcess status = command("status");
        String told = status.awaitOutput();
        assertThat(status.awaitExit()).as(status.errors()).isZero();
        return told;
    }

    private ServerProcess command(String... arguments) {
        return ServerProcess.run(
                folder,
                SETTINGS,
                Stream.concat(Stream.of("master-key"), Stream.of(arguments)).toArray(String[]::new));
    }

    private ServerProcess serve() {
        return ServerProcess.run(folder, SETTINGS, "serve", "--port", String.valueOf(port));
    }
}
