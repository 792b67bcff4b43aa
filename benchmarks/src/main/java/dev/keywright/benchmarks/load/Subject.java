package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.AnswerCheck;
import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Request;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A server under test with its clients, ready for load. */
final class Subject implements AutoCloseable {

    private static final double MEGABYTE = 1024 * 1024;

    private final ServerKind kind;
    private final RunningServer server;
    private final List<Client> clients;
    private final RestingServer resting;
    private final Set<Operation> warmedUp = EnumSet.noneOf(Operation.class);

    private Subject(ServerKind kind, RunningServer server, int clientCount) {
        this.kind = kind;
        this.server = server;
        FirstToken.await(server);
        this.resting = new RestingServer(
                kind.name(),
                kind.description(),
                processes().usage().rssBytes() / MEGABYTE,
                databaseUsage().pssBytes() / MEGABYTE);
        this.clients = server.clients(clientCount);
        TokenProof.require(kind, server, clients);
    }

    /** Starts it on a folder of its own, makes its clients, and looks closely at a token of it. */
    static Subject start(ServerKind kind, Path parent, int clientCount) {
        Path folder = folder(parent, kind);
        kind.prepare(folder);
        RunningServer server = kind.start(folder);
        try {
            return new Subject(kind, server, clientCount);
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

    LoadClient load(Operation operation, int connections) {
        server.requireAlive();
        List<Request> requests = operation.requests(server, clients);
        AnswerCheck check = operation.check(kind);
        return LoadClient.open(server.port(), connections, requests, check);
    }

    /** Whether this is the first load of that kind that it is under. */
    boolean isColdFor(Operation operation) {
        return warmedUp.add(operation);
    }

    ProcessTree processes() {
        return server.processes();
    }

    Usage databaseUsage() {
        return server.database().map(ProcessTree::usage).orElseGet(Usage::none);
    }

    @Override
    public void close() {
        server.close();
    }
}
