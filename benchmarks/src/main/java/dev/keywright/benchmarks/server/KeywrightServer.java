package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.benchmarks.process.ProcessTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keywright in a process of its own, as {@code ./keywright serve} runs it. Its clients are service keys of the platform workspace, made by the
 * management API.
 */
final class KeywrightServer implements RunningServer {

    private final ChildProcess process;
    private final Path postgres;
    private final int port;
    private final Client owner;

    private KeywrightServer(ChildProcess process, Path postgres, int port, Client owner) {
        this.process = process;
        this.postgres = postgres;
        this.port = port;
        this.owner = owner;
    }

    /**
     * Starts it.
     *
     * @param folder takes its log, and what it stores outside of the database
     * @param postgres the data folder of the embedded PostgreSQL that it uses, whoever starts that
     * @param owner the first key, declared
     * @param settings further ones, by the names of the variables
     */
    static KeywrightServer start(
            Checkout checkout, Path folder, Path postgres, Client owner, Map<String, String> settings) {
        int port = FreePort.find();
        Map<String, String> environment = new HashMap<>(FirstKey.settings(owner));
        environment.putAll(settings);
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
                        data(folder).toString()));
        return new KeywrightServer(process, postgres, port, owner);
    }

    /** Where it has its embedded PostgreSQL, if it has one. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String tokenPath() {
        return "/oauth2/token";
    }

    @Override
    public String introspectionPath() {
        return "/oauth2/introspect";
    }

    @Override
    public Client firstClient() {
        return owner;
    }

    @Override
    public List<Client> clients(int count) {
        Management management = Management.of(this, owner);
        return Stream.generate(() -> management.createServiceKey("benchmark " + UUID.randomUUID()))
                .limit(count)
                .toList();
    }

    @Override
    public ProcessTree processes() {
        return process.tree();
    }

    @Override
    public Optional<ProcessTree> database() {
        return Optional.of(PostgresProcesses.of(postgres));
    }

    @Override
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keywright ended:\n" + process.lastWords());
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
