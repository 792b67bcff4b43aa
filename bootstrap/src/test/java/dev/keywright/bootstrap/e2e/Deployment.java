package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.config.Sources;
import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.bootstrap.server.Shutdown;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.persistence.DatabaseSettings;
import dev.keywright.persistence.PostgresStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A Keywright of one node or more over a database of its own, set up with declared credentials. */
public final class Deployment implements AutoCloseable {

    public static final String OWNER_EMAIL = "owner@example.com";
    public static final String OWNER_PASSWORD = "correct horse battery staple";

    /** Tests fail on purpose, and all come from one address, as often as a guesser does. */
    private static final Map<String, String> WITHOUT_THROTTLING = Map.of(
            "KEYWRIGHT_THROTTLE_CLIENT", "0",
            "KEYWRIGHT_THROTTLE_CLIENT_PER_SOURCE", "0",
            "KEYWRIGHT_THROTTLE_SIGN_IN", "0",
            "KEYWRIGHT_THROTTLE_SIGN_IN_PER_SOURCE", "0",
            "KEYWRIGHT_THROTTLE_LEAKS_PER_SOURCE", "0",
            "KEYWRIGHT_LIMIT_PER_CALLER", "0",
            "KEYWRIGHT_LIMIT_PER_SOURCE", "0");

    /** Leaves the one PostgreSQL of the tests connections enough for four nodes at a time. */
    private static final String POOL_SIZE = "8";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestDatabases.Database database;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Shutdown> shutdowns = new CopyOnWriteArrayList<>();
    private final List<Api> nodes = new CopyOnWriteArrayList<>();
    private final Key bootstrapKey = new Key(UUID.randomUUID().toString(), newSecret());

    private Deployment(
            TestDatabases.Database database, Map<String, String> settings, UnaryOperator<String> wayToDatabase) {
        this.database = database;
        environment.put("KEYWRIGHT_DATABASE_URL", wayToDatabase.apply(database.url()));
        environment.put("KEYWRIGHT_DATABASE_USER", database.user());
        environment.put("KEYWRIGHT_DATABASE_PASSWORD", database.password());
        environment.put("KEYWRIGHT_MASTER_KEY", Base64.getEncoder().encodeToString(randomBytes()));
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL", OWNER_EMAIL);
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD", OWNER_PASSWORD);
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_ID", bootstrapKey.clientId());
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", bootstrapKey.clientSecret());
        environment.put("KEYWRIGHT_DATABASE_POOL_SIZE", POOL_SIZE);
        environment.putAll(WITHOUT_THROTTLING);
        environment.putAll(settings);
    }

    /** One node with the default settings. */
    public static Deployment start() {
        return start(Map.of());
    }

    /** One node with further settings, by the names of their variables. */
    static Deployment start(Map<String, String> settings) {
        Deployment deployment = new Deployment(TestDatabases.create(), settings, UnaryOperator.identity());
        deployment.startNode();
        return deployment;
    }

    /** One node over an empty database that the test has on a server of its own. */
    public static Deployment startOver(TestDatabases.Database database) {
        Deployment deployment = new Deployment(database, Map.of(), UnaryOperator.identity());
        deployment.startNode();
        return deployment;
    }

    /**
     * One node that doesn't connect to the database directly.
     *
     * @param wayToDatabase makes of the database's JDBC URL the one that the node uses
     */
    static Deployment startBehind(UnaryOperator<String> wayToDatabase) {
        Deployment deployment = new Deployment(TestDatabases.create(), Map.of(), wayToDatabase);
        deployment.startNode();
        return deployment;
    }

    /** No node yet, over an empty database, for nodes with this issuer that wait for a lock as long as a test wants. */
    static Deployment notStarted(String issuer) {
        return new Deployment(
                TestDatabases.create(),
                Map.of("KEYWRIGHT_ISSUER", issuer),
                url -> url + (url.contains("?") ? "&" : "?") + "socketTimeout=60");
    }

    /** Brings the schema up to date, as a node does before all else. */
    void migrate() {
        DatabaseSettings.Password password = new DatabaseSettings.Password(database.password());
        try (PostgresStorage storage =
                PostgresStorage.open(new DatabaseSettings(database.url(), database.user(), password, 2))) {
            storage.migrate();
        }
    }

    /** Another node over the same database, with the same issuer as the first. Several threads may start one each. */
    public Api startNode() {
        return startNode(Map.of());
    }

    /** Another node, some of whose settings are other ones. */
    Api startNode(Map<String, String> settings) {
        return startNode(settings, new Assembly());
    }

    /** Another node, assembled in another way than the real ones. */
    public Api startNode(Map<String, String> settings, Product product) {
        int port = freePort();
        String address = "http://localhost:" + port;
        Map<String, String> ofNode = new HashMap<>(environment);
        ofNode.put("KEYWRIGHT_PORT", String.valueOf(port));
        if (!nodes.isEmpty()) {
            ofNode.putIfAbsent("KEYWRIGHT_ISSUER", issuer());
        }
        ofNode.putAll(settings);
        Shutdown shutdown = new Shutdown();
        shutdowns.add(shutdown);
        try {
            product.serve(
                    Settings.load(new Sources(Map.of(), ofNode, Path.of("").toAbsolutePath(), Optional.empty())),
                    shutdown);
        } finally {
            shutdown.startIsOver();
        }
        Api node = new Api(URI.create(address));
        nodes.add(node);
        return node;
    }

    /** The variables of a further node's process: the first node's, its port and its issuer aside. */
    public Map<String, String> environmentOfFurtherNode() {
        Map<String, String> ofNode = new HashMap<>(environment);
        ofNode.putIfAbsent("KEYWRIGHT_ISSUER", issuer());
        return ofNode;
    }

    private String issuer() {
        return nodes.get(0).address().toString();
    }

    /** A port that is free, of its own for each node: the greeting names the issuer, which all nodes share. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first node. */
    public Api api() {
        return nodes.get(0);
    }

    /** The first key: a private key of the first Owner. */
    public Key bootstrapKey() {
        return bootstrapKey;
    }

    public TestDatabases.Database database() {
        return database;
    }

    /** What it was started with, by the name of the variable. */
    String setting(String name) {
        return environment.getOrDefault(name, "");
    }

    private static String newSecret() {
        return Secret.of(SecretPrefix.PRIVATE_KEY, randomBytes()).reveal();
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        shutdowns.forEach(Shutdown::run);
    }
}
