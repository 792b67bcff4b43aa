package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.AtTheEnd;
import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import java.nio.file.Path;

/** Keywright's own PostgreSQL, for a server that brings none, or for several that share it. It is stopped when this is closed, and at the latest when this program ends. */
final class PeerDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path data;
    private final Runnable stop;

    private PeerDatabase(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
        this.stop = server::close;
        AtTheEnd.run(stop);
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
        AtTheEnd.forget(stop);
    }
}
