package dev.keywright.cli.output;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A new file for a secret, which only the user may read. It is made before the secret is asked for, so that no secret
 * is lost for want of a place, and is gone again if none came.
 */
final class SecretFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private boolean isWritten;

    private SecretFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static SecretFile create(Path path) {
        try {
            FileChannel channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return new SecretFile(path, channel);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    path + " exists already, and is not overwritten.",
                    "Name another file, or move it away.");
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    /** The secret and the end of the line, on disk when this returns. */
    void write(String secret) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            isWritten = true;
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    Path path() {
        return path.toAbsolutePath();
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!isWritten) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    private static CommandFailure trouble(Path path, IOException e) {
        return new CommandFailure(
                ExitStatus.UNEXPECTED,
                path + " can't be written: " + e.getClass().getSimpleName() + ", " + e.getMessage() + ".");
    }
}
