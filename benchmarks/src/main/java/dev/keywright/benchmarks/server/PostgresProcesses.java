package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processes of an embedded PostgreSQL, which run apart from the program that started it. */
final class PostgresProcesses {

    private PostgresProcesses() {}

    /**
     * PostgreSQL writes its process's id into the first line of this file.
     *
     * @param data the folder that the server was started on
     */
    static ProcessTree of(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("database/postmaster.pid"))) {
            String pid = lines.findFirst().orElseThrow(() -> new IllegalStateException("PostgreSQL isn't up"));
            return ProcessTree.of(Long.parseLong(pid.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
