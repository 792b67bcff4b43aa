package dev.keywright.bootstrap.server;

import dev.keywright.application.token.RotateSigningKeys;
import dev.keywright.application.workspace.SetUpDeployment;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.http.ClientAddresses;
import dev.keywright.bootstrap.http.HttpServer;
import dev.keywright.console.Console;
import dev.keywright.crypto.token.SignatureProvider;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.persistence.PostgresStorage;
import dev.keywright.rest.RestApi;
import dev.keywright.rest.request.Addresses;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;

/** The server, part by part: the database first, HTTP last, so that it ends the other way round. */
public final class Assembly implements Product {

    /** Waits for storage on behalf of requests that nobody waits for, which are few: revocations of tokens, mostly. */
    private static final int BACKGROUND_THREADS = 4;

    /** Those right after the start have a few connections, and the processors for themselves; then all are opened. */
    private static final Duration FIRST_REQUESTS = Duration.ofSeconds(2);

    @Override
    public String serve(Settings settings, Shutdown shutdown) {
        loadSignatureProvider();
        HttpServer http = shutdown.closes(HttpServer.bind(settings.host(), settings.port()));
        String issuer = settings.issuer(http.port());
        PostgresStorage database = Databases.open(settings, shutdown);
        Node node = Node.assemble(settings, issuer, database, background(shutdown));
        FirstOwner firstOwner = new FirstOwner(settings);
        shutdown.closes(TokenLedgerMaintenance.start(node.maintainTokenLedger()));
        shutdown.closes(ExpiryMaintenance.start(node.removeExpired()));
        setUp(node, firstOwner);
        shutdown.closes(KeyUsageMaintenance.start(node.sumKeyUsage()));
        shutdown.closes(RotationMaintenance.start(node.finishRotations()));
        shutdown.closes(SigningKeyMaintenance.start(
                node.rotateSigningKeys(),
                Node.algorithm(settings),
                node.cryptography().signingKeyRing()));
        RestApi api = api(node, settings, issuer);
        Console console = new Console(
                node.useCases(),
                node.foundation(),
                new Console.Settings(
                        URI.create(issuer), Clock.systemUTC(), settings.consoleComponents(), Addresses::network));
        shutdown.closes(http.serve(
                new ResourceConfig().registerInstances(api.components()),
                api.withoutJaxRs(),
                console,
                new ClientAddresses(settings.proxies())));
        CompletableFuture.delayedExecutor(FIRST_REQUESTS.toMillis(), TimeUnit.MILLISECONDS)
                .execute(database::openAllConnections);
        return Welcome.text(issuer, firstOwner);
    }

    /** Its library is unpacked and tested, half a second's work, while the database starts. */
    private static void loadSignatureProvider() {
        Thread thread = new Thread(SignatureProvider::fastest, "signature-provider");
        thread.setDaemon(true);
        thread.start();
    }

    private static void setUp(Node node, FirstOwner firstOwner) {
        if (node.isSetUp()) {
            return;
        }
        SetUpDeployment.Command command = firstOwner.command(node.foundation()::newId, node.foundation()::newSecret);
        node.useCases().workspaces().setUpDeployment().setUp(command);
    }

    private static RestApi api(Node node, Settings settings, String issuer) {
        return new RestApi(
                node.useCases(),
                new RestApi.Settings(
                        URI.create(issuer),
                        Node.audience(settings, issuer),
                        node.foundation().roles(),
                        node.storage()::isReachable,
                        node.cryptography().signingKeyRing()::jwks,
                        Clock.systemUTC()),
                new RestApi.Limits(node.limits().failedAttempts(), node.limits().requestLimits()),
                node.answerOnce());
    }

    @Override
    public String rotateSigningKey(Settings settings) {
        Shutdown shutdown = new Shutdown();
        shutdown.startIsOver();
        try {
            PostgresStorage database = Databases.join(settings, shutdown);
            Node node = Node.assemble(settings, settings.issuer(settings.port()), database, background(shutdown));
            SigningKey key = node.rotateSigningKeys()
                    .rotate(new RotateSigningKeys.Command(Node.algorithm(settings), true))
                    .orElseThrow();
            return "Made signing key " + key.id() + ". It is published now and signs from " + key.activatesAt()
                    + "; tokens that others signed stay good until they expire.";
        } finally {
            shutdown.run();
        }
    }

    @Override
    public String rotateMasterKey(Settings settings, int batch, Consumer<String> progress) {
        return beside(settings, keys -> keys.rotate(batch, progress));
    }

    @Override
    public String masterKeyStatus(Settings settings) {
        return beside(settings, StoredUnderMasterKeys::status);
    }

    private static String beside(Settings settings, Function<StoredUnderMasterKeys, String> command) {
        Shutdown shutdown = new Shutdown();
        shutdown.startIsOver();
        try {
            PostgresStorage database = Databases.join(settings, shutdown);
            MasterKeyRing keys = Node.masterKeys(settings);
            Node node = Node.assemble(settings, settings.issuer(settings.port()), keys, database, background(shutdown));
            return command.apply(StoredUnderMasterKeys.of(node, keys));
        } finally {
            shutdown.run();
        }
    }

    private static ExecutorService background(Shutdown shutdown) {
        AtomicInteger count = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(BACKGROUND_THREADS, task -> {
            Thread thread = new Thread(task, "background-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        shutdown.closes(executor::shutdown);
        return executor;
    }
}
