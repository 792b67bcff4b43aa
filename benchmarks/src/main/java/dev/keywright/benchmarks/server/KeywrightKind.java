package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keywright as {@code ./keywright serve} runs it, over its embedded PostgreSQL, which is durable. */
final class KeywrightKind implements ServerKind {

    private final Checkout checkout;
    private final Client owner;

    KeywrightKind(Checkout checkout) {
        this.checkout = checkout;
        byte[] random = new byte[Secret.RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.owner = new Client(
                UUID.randomUUID().toString(),
                Secret.of(SecretPrefix.PRIVATE_KEY, random).reveal());
    }

    @Override
    public String name() {
        return "keywright";
    }

    @Override
    public String description() {
        return "Keywright " + BuildInfo.version() + ", PostgreSQL " + BuildInfo.postgresVersion() + ", fsync on";
    }

    @Override
    public void install() {
        Path log = checkout.target().resolve("keywright-install.log");
        ChildProcess.run(
                checkout.root(), log, Map.of(), List.of(checkout.keywright().toString(), "--version"));
    }

    /** It makes all that it needs. */
    @Override
    public void prepare(Path folder) {}

    @Override
    public RunningServer start(Path folder) {
        int port = FreePort.find();
        Map<String, String> environment = Map.of(
                "KEYWRIGHT_BOOTSTRAP_CLIENT_ID", owner.id(),
                "KEYWRIGHT_BOOTSTRAP_CLIENT_SECRET", owner.secret());
        ChildProcess process = ChildProcess.start(
                folder,
                folder.resolve("server.log"),
                environment,
                List.of(
                        checkout.keywright().toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("data").toString()));
        return new KeywrightServer(process, folder.resolve("data"), port, owner);
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
