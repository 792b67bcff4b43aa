package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.files.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server on a cluster. It outlives a killed server, and then the pid may be
 * another program's.
 *
 * @param pid the postmaster
 * @param port where it listens on TCP
 */
record PostmasterFile(long pid, int port) {
    /** Empty where there is no such file, or one that is not complete. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(path(cluster));
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileTrouble.cannot("read", path(cluster), e);
        }
    }

    static void delete(Path cluster) {
        try {
            Files.deleteIfExists(path(cluster));
        } catch (IOException e) {
            throw FileTrouble.cannot("delete", path(cluster), e);
        }
    }

    private static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The process, where it lives and was started on this cluster. A pid that another program got since is not it. */
    Optional<ProcessHandle> postmasterOf(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .filter(arguments -> arguments.contains(cluster.toString()))
                        .isPresent());
    }
}
