package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files that only the user may read, from the moment they exist, in a folder that only the user may enter. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Replaces the file as a whole: a kill at any moment leaves the old one or the new one. */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            Path temporary =
                    Files.createTempFile(folder, ".", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                Files.writeString(temporary, text + "\n");
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw trouble("written", file, e);
        }
    }

    /** @throws CommandFailure also where others could have read it */
    static Optional<String> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new CommandFailure(
                        ExitStatus.UNEXPECTED,
                        file + " can be read or changed by others.",
                        "If nobody else did, `chmod 600` it; else sign out, and sign in again.");
            }
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw trouble("read", file, e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw trouble("deleted", file, e);
        }
    }

    private static CommandFailure trouble(String what, Path file, IOException e) {
        return new CommandFailure(
                ExitStatus.UNEXPECTED,
                file + " can't be " + what + ": " + e.getClass().getSimpleName() + ", " + e.getMessage() + ".");
    }
}
