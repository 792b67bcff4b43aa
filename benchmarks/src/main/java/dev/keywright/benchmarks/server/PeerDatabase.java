package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.nio.file.Path;

/** Keywright's own PostgreSQL, for a server that brings none. It is stopped when this is closed, and at the latest when this program ends. */
final class PeerDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path data;
    private final Thread hook;

    private PeerDatabase(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
        this.hook = new Thread(server::close, "stops-postgresql");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static PeerDatabase start(Path data) {
        return new PeerDatabase(EmbeddedPostgres.start(data), data);
    }

    EmbeddedPostgres server() {
        return server;
    }

    ProcessTree processes() {
        return PostgresProcesses.of(data);
    }

    @Override
    public void close() {
        server.close();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
