package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens while a database is down, and after it is back, to a storage that stays open. */
class OutageTest {

    /** An answer is waited for 600 ms; the rest is for a slow machine. */
    private static final Duration SOON = Duration.ofMillis(1_600);

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private EmbeddedPostgres server;
    private PostgresStorage opened;
    private Storage storage;
    private final Workspace workspace = aWorkspace();

    @BeforeEach
    void startAndMigrate() throws IOException {
        server = builder().start();
        opened = PostgresStorage.open(TestServer.settings(server, "postgres"));
        storage = opened.storage();
        opened.migrate();
        storage.workspaces().add(workspace);
    }

    @AfterEach
    void stop() {
        opened.close();
        TestServer.close(server);
    }

    @Test
    void everythingFailsSoonWhileTheDatabaseIsDownAndWorksOnceItIsBack() throws IOException {
        int port = server.getPort();
        assertThat(opened.isReachable()).isTrue();

        TestServer.close(server);

        assertUnavailableSoon(() -> storage.workspaces().find(workspace.id()));
        assertUnavailableSoon(() ->
                storage.transactions().inTransaction(() -> storage.workspaces().findPlatform()));
        assertUnavailableSoon(() -> storage.transactions().exclusively(ClusterLock.SETUP, () -> true));
        assertUnavailableSoon(() -> opened.pepperStore().load());
        asynchronousCalls().forEach(call -> assertUnavailableSoon(() -> get(call.get())));
        assertSoon(() -> assertThat(opened.isReachable()).isFalse());
        assertUnavailableSoon(opened::migrate);

        server = builder().setPort(port).start();

        assertRecovers();
        assertThat(storage.workspaces().find(workspace.id())).contains(workspace);
        asynchronousCalls().forEach(call -> assertThat(get(call.get())).isNotNull());
        opened.migrate();
    }

    @Test
    void nothingRemainsOfATransactionThatTheDatabaseStoppedUnder() throws IOException {
        int port = server.getPort();
        Workspace lost = aWorkspace();

        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    storage.workspaces().add(lost);
                    TestServer.close(server);
                    storage.workspaces().find(lost.id());
                    return true;
                }))
                .isInstanceOf(StorageUnavailable.class);

        server = builder().setPort(port).start();
        assertRecovers();
        assertThat(storage.workspaces().find(lost.id())).isEmpty();
    }

    @Test
    void commitThatCanNoLongerReachTheDatabaseIsTold() throws IOException {
        int port = server.getPort();

        assertThatThrownBy(() -> storage.transactions().inTransaction(() -> {
                    storage.workspaces().add(aWorkspace());
                    TestServer.close(server);
                    return true;
                }))
                .isInstanceOf(StorageUnavailable.class);

        server = builder().setPort(port).start();
        assertRecovers();
    }

    private Stream<Supplier<CompletionStage<?>>> asynchronousCalls() {
        ClientId key = new ClientId(anId());
        List<SecretDigest> secret = List.of(aDigest());
        TokenId token = new TokenId(anId());
        return Stream.of(
                () -> storage.keyCredentials().findLive(key, secret, NOW),
                () -> storage.tokenLedger().find(token, NOW, NOW),
                () -> storage.tokenLedger().record(new Issuance(token, key, secret, NOW, NOW)),
                () -> storage.sessions().find(List.of(aDigest())));
    }

    private EmbeddedPostgres.Builder builder() {
        return TestServer.builder().setDataDirectory(directory).setCleanDataDirectory(false);
    }

    private static Object get(CompletionStage<?> stage) {
        return Concurrency.get(stage.toCompletableFuture());
    }

    private static void assertUnavailableSoon(ThrowingCallable call) {
        assertSoon(() -> assertThatThrownBy(call).isInstanceOf(StorageUnavailable.class));
    }

    private static void assertSoon(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    /** Each look waits for a connection as long as any caller does. */
    private void assertRecovers() {
        long begun = System.nanoTime();
        while (!opened.isReachable()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(RECOVERY);
        }
    }
}
