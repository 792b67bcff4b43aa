package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.benchmarks.process.ProcessTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that was told of its clients when it started. */
final class PeerServer implements RunningServer {

    private final String name;
    private final ChildProcess process;
    private final @Nullable PeerDatabase database;
    private final int port;
    private final Paths paths;
    private final DeclaredClients clients;

    /** Where the endpoints are. */
    record Paths(String token, String introspection) {}

    /** @param database is stopped with the server, if there is one */
    PeerServer(
            String name,
            ChildProcess process,
            @Nullable PeerDatabase database,
            int port,
            Paths paths,
            DeclaredClients clients) {
        this.name = name;
        this.process = process;
        this.database = database;
        this.port = port;
        this.paths = paths;
        this.clients = clients;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String tokenPath() {
        return paths.token();
    }

    @Override
    public String introspectionPath() {
        return paths.introspection();
    }

    @Override
    public Client firstClient() {
        return clients.first();
    }

    @Override
    public List<Client> clients(int count) {
        return clients.some(count);
    }

    @Override
    public ProcessTree processes() {
        return process.tree();
    }

    @Override
    public Optional<ProcessTree> database() {
        return Optional.ofNullable(database).map(PeerDatabase::processes);
    }

    @Override
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended:\n" + process.lastWords());
        }
    }

    @Override
    public void close() {
        process.close();
        if (database != null) {
            database.close();
        }
    }
}
