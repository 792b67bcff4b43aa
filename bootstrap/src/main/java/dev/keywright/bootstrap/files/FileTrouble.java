package dev.keywright.bootstrap.files;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in a sentence what the operating system refused, and on which path. */
public final class FileTrouble {
    private FileTrouble() {}

    /**
     * @param doing what was tried, such as {@code "unpack PostgreSQL into"}
     * @param path the place it was tried at, named where the exception names none
     */
    public static StartupFailure cannot(String doing, Path path, IOException cause) {
        return new StartupFailure("Cannot " + doing + " " + path + ": " + reason(path, cause) + ".", cause);
    }

    private static String reason(Path path, IOException e) {
        if (!(e instanceof FileSystemException trouble)) {
            return String.valueOf(e.getMessage());
        }
        String what = what(trouble);
        String file = trouble.getFile();
        return file == null || file.equals(path.toString()) ? what : what + " (" + file + ")";
    }

    private static String what(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        String reason = e.getReason();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
