package dev.keywright.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the data of the servers under test, removed when this is closed, and at the latest when this program ends. */
public final class RunFolder implements AutoCloseable {

    private final Path folder;
    private final Runnable removal = this::remove;

    private RunFolder(Path folder) {
        this.folder = folder;
        AtTheEnd.run(removal);
    }

    /** Makes one in that folder, and so on its file system: a temporary one is often in memory, where nothing is durable. */
    public static RunFolder in(Path parent) {
        try {
            Files.createDirectories(parent);
            return new RunFolder(Files.createTempDirectory(parent, "run-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        remove();
        AtTheEnd.forget(removal);
    }

    private synchronized void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> contentFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : contentFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " couldn't be removed", e);
        }
    }
}
