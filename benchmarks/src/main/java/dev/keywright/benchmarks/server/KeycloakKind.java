package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak in production mode, over plain HTTP, with the JVM options of its own script and the database it has by default. */
final class KeycloakKind implements ServerKind {

    private final DeclaredClients clients = new DeclaredClients();
    private final KeycloakDistribution distribution;

    KeycloakKind(Checkout checkout) {
        this.distribution = new KeycloakDistribution(checkout.target(), "dev-file");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String description() {
        return "Keycloak " + KeycloakDistribution.VERSION + ", its default database";
    }

    @Override
    public void install() {
        distribution.install();
    }

    @Override
    public RunningServer start(Path folder) {
        int port = FreePort.find();
        Path home = folder.resolve("keycloak");
        prepare(home);
        List<String> command = new ArrayList<>(List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--hostname-strict=false",
                "--http-port=" + port));
        ChildProcess process = ChildProcess.start(folder, folder.resolve("server.log"), Map.of(), command);
        return new PeerServer("Keycloak", process, port, PATHS, clients);
    }

    private static final PeerServer.Paths PATHS = new PeerServer.Paths(
            "/realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token",
            "/realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token/introspect");

    private void prepare(Path home) {
        if (Files.exists(home)) {
            return;
        }
        distribution.linkInto(home);
        try {
            Files.writeString(
                    Files.createDirectories(home.resolve("data/import")).resolve("realm.json"),
                    KeycloakRealm.json(clients.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
