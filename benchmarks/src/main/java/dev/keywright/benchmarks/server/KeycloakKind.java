package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak in production mode, over plain HTTP, with the JVM options of its own script; over the database that it has by default, a file, or
 * over the PostgreSQL that Keywright has, with the same settings.
 */
final class KeycloakKind implements ServerKind {

    /** What Keycloak stores in. */
    enum Database {
        /** H2 in a file. */
        DEFAULT("dev-file"),
        POSTGRESQL("postgres");

        private final String option;

        Database(String option) {
            this.option = option;
        }
    }

    private static final String ENDPOINTS = "/realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token";
    private static final PeerServer.Paths PATHS = new PeerServer.Paths(ENDPOINTS, ENDPOINTS + "/introspect");

    private final DeclaredClients clients = new DeclaredClients();
    private final KeycloakDistribution distribution;
    private final Database database;

    KeycloakKind(Checkout checkout, Database database) {
        this.distribution = new KeycloakDistribution(checkout.target(), database.option);
        this.database = database;
    }

    @Override
    public String name() {
        return database == Database.DEFAULT ? "keycloak" : "keycloak-postgresql";
    }

    @Override
    public String description() {
        return "Keycloak " + KeycloakDistribution.VERSION
                + (database == Database.DEFAULT ? ", its default database" : ", PostgreSQL, fsync on");
    }

    @Override
    public void install() {
        distribution.install();
    }

    @Override
    public void prepare(Path folder) {
        distribution.linkInto(home(folder));
        try {
            Path imported = Files.createDirectories(home(folder).resolve("data/import"));
            Files.writeString(imported.resolve("realm.json"), KeycloakRealm.json(clients.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(Path folder) {
        return folder.resolve("keycloak");
    }

    @Override
    public RunningServer start(Path folder) {
        PeerDatabase postgres =
                database == Database.POSTGRESQL ? PeerDatabase.start(folder.resolve("postgresql")) : null;
        int port = FreePort.find();
        ChildProcess process =
                ChildProcess.start(folder, folder.resolve("server.log"), login(postgres), command(folder, port));
        return new PeerServer("Keycloak", process, postgres, port, PATHS, clients);
    }

    private static List<String> command(Path folder, int port) {
        return List.of(
                "bash",
                home(folder).resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--hostname-strict=false",
                "--http-port=" + port);
    }

    private static Map<String, String> login(@Nullable PeerDatabase postgres) {
        if (postgres == null) {
            return Map.of();
        }
        EmbeddedPostgres server = postgres.server();
        return Map.of(
                "KC_DB_URL", server.jdbcUrl(), "KC_DB_USERNAME", server.user(), "KC_DB_PASSWORD", server.password());
    }

    /** Over 32 connections on two processors it still got faster after three and a half minutes. */
    @Override
    public Duration warmUp() {
        return Duration.ofMinutes(4);
    }

    @Override
    public boolean issuesJwts() {
        return true;
    }

    @Override
    public boolean introspects() {
        return true;
    }
}
