package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Target;
import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.results.RestingServer;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.FirstToken;
import dev.keywright.benchmarks.server.RunningServer;
import dev.keywright.benchmarks.server.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server beside others, with its clients, ready for load. */
final class ServerSubject implements Subject, AutoCloseable {

    private static final double MEGABYTE = 1024 * 1024;

    private final ServerKind kind;
    private final RunningServer server;
    private final List<Client> clients;
    private final RestingServer resting;

    private ServerSubject(ServerKind kind, RunningServer server, int clientCount) {
        this.kind = kind;
        this.server = server;
        FirstToken.await(server);
        this.resting = new RestingServer(
                kind.name(),
                kind.description(),
                usage().rssBytes() / MEGABYTE,
                databaseUsage().pssBytes() / MEGABYTE);
        this.clients = server.clients(clientCount);
        TokenProof.require(kind, server, clients);
    }

    /** Starts it on a folder of its own, makes its clients, and looks closely at a token of it. */
    static ServerSubject start(ServerKind kind, Path parent, int clientCount) {
        Path folder = folder(parent, kind);
        kind.prepare(folder);
        RunningServer server = kind.start(folder);
        try {
            return new ServerSubject(kind, server, clientCount);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private static Path folder(Path parent, ServerKind kind) {
        try {
            return Files.createDirectories(parent.resolve(kind.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerKind kind() {
        return kind;
    }

    RestingServer resting() {
        return resting;
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public LoadClient load(Operation operation, int connections) {
        server.requireAlive();
        Target target = new Target(server.port(), operation.requests(server, clients));
        return LoadClient.open(List.of(target), connections, operation.check(kind.issuesJwts()));
    }

    @Override
    public Usage usage() {
        return server.processes().usage();
    }

    @Override
    public Usage databaseUsage() {
        return server.database().map(ProcessTree::usage).orElseGet(Usage::none);
    }

    @Override
    public void close() {
        server.close();
    }
}
