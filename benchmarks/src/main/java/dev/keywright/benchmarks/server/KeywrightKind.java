package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.bootstrap.BuildInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keywright as {@code ./keywright serve} runs it, over its embedded PostgreSQL, which is durable. */
final class KeywrightKind implements ServerKind {

    private static final String NAME = "keywright";

    private final Checkout checkout;
    private final String name;
    private final Client owner = FirstKey.make();

    private KeywrightKind(Checkout checkout, String name) {
        this.checkout = checkout;
        this.name = name;
    }

    /** The one that is measured. */
    KeywrightKind(Checkout checkout) {
        this(checkout, NAME);
    }

    /** One to be measured beside it, of another checkout: earlier, or changed on trial. */
    static KeywrightKind other(Checkout checkout) {
        return new KeywrightKind(checkout, NAME + "@" + checkout.commit());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Keywright " + BuildInfo.version() + " at " + checkout.commit() + ", PostgreSQL "
                + BuildInfo.postgresVersion() + ", fsync on";
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
        return KeywrightServer.start(checkout, folder, KeywrightServer.data(folder), owner, Map.of());
    }

    @Override
    public Duration warmUp() {
        return Duration.ofMinutes(1);
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
