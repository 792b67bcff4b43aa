package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/** The folder that holds all that Keywright keeps on this machine. */
final class DataDirectory {
    /** {@code pg_ctl} hands paths to a shell between double quotes. */
    private static final Pattern UNSAFE_IN_SHELL = Pattern.compile("[\"`$\\\\\\p{Cntrl}]");

    private DataDirectory() {}

    /** Makes the folder (0700) if it is missing, and returns its real path. */
    static Path prepare(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (UNSAFE_IN_SHELL.matcher(absolute.toString()).find()) {
            throw new StartupFailure("The data folder " + absolute + " has a character in its path that the embedded"
                    + " PostgreSQL can't be given (one of \" ` $ \\ or a control character). Choose another folder"
                    + " with --data.");
        }
        try {
            Files.createDirectories(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.isWritable(absolute)) {
                throw new StartupFailure("Cannot write to the data folder " + absolute
                        + ": permission denied. Choose another with --data, or make it writable.");
            }
            return absolute.toRealPath();
        } catch (FileAlreadyExistsException e) {
            throw new StartupFailure(
                    "The data folder cannot be " + absolute + ": " + e.getFile() + " is a file, not a folder.", e);
        } catch (IOException e) {
            throw FileTrouble.cannot("create the data folder", absolute, e);
        }
    }
}
