package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import dev.keywright.bootstrap.files.Folders;
import dev.keywright.bootstrap.postgres.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The database's files, in {@code <data>/database}. They are made in a folder beside it that is renamed when all is
 * done, the database and its user included, so a cluster that is there is whole.
 */
final class Cluster {
    /** The database, and the user that owns it: no superuser, so that no statement of ours can leave the database. */
    static final String NAME = "keywright";

    private static final String LEFTOVER = "database.initialising-";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /**
     * The cluster in this data folder, initialised first where there is none.
     *
     * @param passwordFile what it holds becomes the password of both the superuser {@code postgres} and our own user
     * @throws StartupFailure where the files are of another major version of PostgreSQL, or can't be made
     */
    static Cluster in(Path dataDirectory, Programs programs, Path passwordFile, String password) {
        Path folder = folder(dataDirectory);
        try {
            Folders.deleteLeftovers(dataDirectory, LEFTOVER);
            if (isAbsentOrEmpty(folder)) {
                Path initialising = Files.createTempDirectory(dataDirectory, LEFTOVER);
                initialise(initialising, programs, passwordFile, password);
                Folders.publish(initialising, folder);
            }
        } catch (IOException e) {
            throw FileTrouble.cannot("create the database in", folder, e);
        }
        return existing(dataDirectory);
    }

    static boolean existsIn(Path dataDirectory) {
        return Files.exists(folder(dataDirectory).resolve("PG_VERSION"));
    }

    /** The cluster that is there, which must be of our major version. */
    static Cluster existing(Path dataDirectory) {
        Path folder = folder(dataDirectory);
        requireOurMajorVersion(folder);
        return new Cluster(folder);
    }

    private static Path folder(Path dataDirectory) {
        return dataDirectory.resolve("database");
    }

    Path folder() {
        return folder;
    }

    private static boolean isAbsentOrEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void requireOurMajorVersion(Path folder) {
        Path file = folder.resolve("PG_VERSION");
        if (Files.notExists(file)) {
            throw new StartupFailure(
                    folder + " is not a PostgreSQL data folder (it has no PG_VERSION). Move it away, or"
                            + " choose another data folder with --data.");
        }
        String theirs = version(file);
        String ours = Installation.majorVersion();
        if (!theirs.equals(ours)) {
            throw new StartupFailure("The database in " + folder + " was made by PostgreSQL " + theirs
                    + ", and this Keywright carries PostgreSQL " + ours + ", which can't read it. Start the Keywright"
                    + " release that made it, dump the database with pg_dump, and load the dump with psql into a fresh"
                    + " data folder of this release; or choose another data folder with --data.");
        }
    }

    private static String version(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw FileTrouble.cannot("read", file, e);
        }
    }

    private static void initialise(Path folder, Programs programs, Path passwordFile, String password) {
        require(programs.run(folder, LIMIT, "initdb", initdbArguments(folder, passwordFile)), folder);
        require(programs.run(folder, LIMIT, "postgres", singleUser(folder), statements(password)), folder);
    }

    private static List<String> initdbArguments(Path folder, Path passwordFile) {
        return List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--set=shared_buffers=128MB",
                "--set=max_connections=100",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                // One file a weekday, emptied when its day comes again.
                "--set=logging_collector=on",
                "--set=log_directory=log",
                "--set=log_filename=postgresql-%a.log",
                "--set=log_truncate_on_rotation=on",
                "--set=log_rotation_age=1d",
                "--set=log_rotation_size=0");
    }

    private static List<String> singleUser(Path folder) {
        return List.of(
                "--single",
                "-D",
                folder.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "logging_collector=off",
                "postgres");
    }

    /**
     * One statement a line, as single-user mode reads them. Iterations protect passwords that can be guessed from a
     * stolen verifier (RFC 7677 section 4); ours has 256 random bits, so that thousands would only make each connection
     * slow. The last grant lets our user see all settings.
     */
    private static String statements(String password) {
        return String.format(Locale.ROOT, """
                SET scram_iterations = 1;
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                CREATE DATABASE %1$s OWNER %1$s;
                GRANT pg_read_all_settings TO %1$s;
                """, NAME, password);
    }

    private static void require(Outcome outcome, Path folder) {
        if (!outcome.succeeded()) {
            throw new StartupFailure("PostgreSQL could not create a database in " + folder + ":\n" + outcome.end());
        }
    }
}
