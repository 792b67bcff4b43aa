package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.config.Sources;
import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.bootstrap.server.Shutdown;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Keywright of one node or more over a database of its own, set up with declared credentials. */
final class Deployment implements AutoCloseable {

    static final String OWNER_EMAIL = "owner@example.com";
    static final String OWNER_PASSWORD = "correct horse battery staple";

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestDatabases.Database database = TestDatabases.create();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Shutdown> nodes = new ArrayList<>();
    private final Key bootstrapKey = new Key(UUID.randomUUID().toString(), newSecret());
    private final Api api;

    private Deployment(Map<String, String> settings) {
        environment.put("KEYWRIGHT_PORT", "0");
        environment.put("KEYWRIGHT_DATABASE_URL", database.url());
        environment.put("KEYWRIGHT_DATABASE_USER", database.user());
        environment.put("KEYWRIGHT_DATABASE_PASSWORD", database.password());
        environment.put("KEYWRIGHT_MASTER_KEY", Base64.getEncoder().encodeToString(randomBytes()));
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_EMAIL", OWNER_EMAIL);
        environment.put("KEYWRIGHT_BOOTSTRAP_OWNER_PASSWORD", OWNER_PASSWORD);
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_ID", bootstrapKey.clientId());
        environment.put("KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", bootstrapKey.clientSecret());
        environment.putAll(settings);
        api = startNode();
    }

    /** One node with the default settings. */
    static Deployment start() {
        return new Deployment(Map.of());
    }

    /** One node with further settings, by the names of their variables. */
    static Deployment start(Map<String, String> settings) {
        return new Deployment(settings);
    }

    /** Another node over the same database, with the same issuer as the first. */
    Api startNode() {
        Settings settings =
                Settings.load(new Sources(Map.of(), environment, Path.of("").toAbsolutePath(), Optional.empty()));
        Shutdown node = new Shutdown();
        nodes.add(node);
        String welcome = new Assembly().serve(settings, node);
        node.startIsOver();
        Matcher address = ADDRESS.matcher(welcome);
        if (!address.find()) {
            throw new IllegalStateException("no address in: " + welcome);
        }
        environment.putIfAbsent("KEYWRIGHT_ISSUER", address.group());
        return new Api(URI.create(address.group()));
    }

    /** The first node. */
    Api api() {
        return api;
    }

    /** The first key: a private key of the first Owner. */
    Key bootstrapKey() {
        return bootstrapKey;
    }

    TestDatabases.Database database() {
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
        nodes.forEach(Shutdown::run);
    }
}
