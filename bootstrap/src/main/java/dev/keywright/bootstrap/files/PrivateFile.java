package dev.keywright.bootstrap.files;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets in files that only their owner may read. */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * The text that the file holds, written first if there is no file, in a folder that is made (0700) if there is none. It has mode 0600 from the moment it exists, is
     * on disk when this returns, and a kill at any moment leaves either no file or a whole one. Not for use by two
     * processes at once.
     *
     * @throws StartupFailure naming the path, where it can't be read or written, or is empty
     */
    public static String readOrCreate(Path file, Supplier<String> content) {
        try {
            if (Files.notExists(file)) {
                store(file, content.get());
            }
        } catch (IOException e) {
            throw FileTrouble.cannot("create", file, e);
        }
        return read(file);
    }

    /**
     * Has the file hold that text, in place of what it held if there is one. Mode, durability and kills are as with {@link #readOrCreate}:
     * a kill leaves what was there before, or the new.
     *
     * @throws StartupFailure naming the path, where it can't be written
     */
    public static void write(Path file, String content) {
        try {
            store(file, content);
        } catch (IOException e) {
            throw FileTrouble.cannot("write", file, e);
        }
    }

    /**
     * The text that the file holds.
     *
     * @throws StartupFailure naming the path, where it is missing, can't be read or is empty
     */
    public static String read(Path file) {
        try {
            String line = Files.readString(file).strip();
            if (line.isEmpty()) {
                throw new StartupFailure(file + " is empty. Restore it from a backup: what it protects needs it.");
            }
            return line;
        } catch (NoSuchFileException e) {
            throw new StartupFailure(file + " is missing. Restore it from a backup: what it protects needs it.", e);
        } catch (IOException e) {
            throw FileTrouble.cannot("read", file, e);
        }
    }

    private static void store(Path file, String content) throws IOException {
        Path folder = Folders.of(file);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path temporary = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
