package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keywright.benchmarks.process.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/** A PostgreSQL, and any number of Keywright's nodes over it. Whoever has this can reach the database too, so as to fill it. */
public final class KeywrightDeployment implements AutoCloseable {

    /** The nodes share it, whatever their ports. */
    private static final String ISSUER = "https://keys.example.com";

    private static final int MASTER_KEY_BYTES = 32;
    private static final String OWNER = "owner@example.com";
    /** The console's, over https. */
    private static final String SESSION_COOKIE = "__Host-keywright-session";

    private final Checkout checkout;
    private final Path folder;
    private final PeerDatabase database;
    private final Client owner = FirstKey.make();
    private final String masterKey = newMasterKey();
    private final String ownerPassword = UUID.randomUUID().toString();
    private final Deque<KeywrightServer> nodes = new ArrayDeque<>();
    private int started;

    private KeywrightDeployment(Checkout checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
        this.database = PeerDatabase.start(postgres());
    }

    /** Builds Keywright where that must be. */
    public static void install(Checkout checkout) {
        new KeywrightKind(checkout).install();
    }

    /** With the version, for a person. */
    public static String description(Checkout checkout) {
        return new KeywrightKind(checkout).description();
    }

    /**
     * Starts the database, and no node yet.
     *
     * @param folder an empty one, for all data
     */
    public static KeywrightDeployment start(Checkout checkout, Path folder) {
        return new KeywrightDeployment(checkout, folder);
    }

    /** Starts another node, and returns when it has issued a token. */
    public RunningServer startNode() {
        started++;
        KeywrightServer node = KeywrightServer.start(checkout, nodeFolder(started), postgres(), owner, settings());
        nodes.push(node);
        FirstToken.await(node);
        return node;
    }

    private Map<String, String> settings() {
        DatabaseLogin login = login();
        return Map.of(
                "KEYWRIGHT_DATABASE_URL", login.url(),
                "KEYWRIGHT_DATABASE_USER", login.user(),
                "KEYWRIGHT_DATABASE_PASSWORD", login.password(),
                "KEYWRIGHT_MASTER_KEY", masterKey,
                "KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL", OWNER,
                "KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD", ownerPassword,
                "KEYWRIGHT_ISSUER", ISSUER);
    }

    private Path nodeFolder(int number) {
        try {
            return Files.createDirectories(folder.resolve("node-" + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path postgres() {
        return folder.resolve("postgres");
    }

    /** Ends all nodes; others can be started. */
    public void stopNodes() {
        while (!nodes.isEmpty()) {
            nodes.pop().close();
        }
    }

    /** The management API of that node, as the first Owner's key uses it. */
    public Management management(RunningServer node) {
        return Management.of(node, owner);
    }

    /** Signs the first Owner in, and returns name and value of the cookie that the console knows the session by. */
    public String consoleCookie(RunningServer node) {
        ObjectNode credentials =
                JsonNodeFactory.instance.objectNode().put("email", OWNER).put("password", ownerPassword);
        JsonNode session = new Endpoints(node.port()).post("/v1/sessions", credentials);
        return SESSION_COOKIE + "=" + session.required("session_token").asText();
    }

    /** How Keywright reaches the database. */
    public DatabaseLogin login() {
        return new DatabaseLogin(
                database.server().jdbcUrl(),
                database.server().user(),
                database.server().password());
    }

    /** How PostgreSQL's superuser does. */
    public DatabaseLogin superuser() {
        return new DatabaseLogin(
                database.server().jdbcUrl(), "postgres", database.server().password());
    }

    /** In base64, as the nodes have it. */
    public String masterKey() {
        return masterKey;
    }

    /** PostgreSQL's processes. */
    public ProcessTree databaseProcesses() {
        return database.processes();
    }

    /** Ends the nodes first. */
    @Override
    public void close() {
        stopNodes();
        database.close();
    }

    private static String newMasterKey() {
        byte[] bytes = new byte[MASTER_KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
