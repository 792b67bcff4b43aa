package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import dev.keywright.bootstrap.files.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL's programs, unpacked into the data folder the first time they are needed. */
final class Installation {
    private static final String LEFTOVER = "postgres.unpacking-";

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    static Installation in(Path dataDirectory) {
        Path home = dataDirectory.resolve("postgres-" + BuildInfo.postgresVersion());
        try {
            Folders.deleteLeftovers(dataDirectory, LEFTOVER);
            if (Files.notExists(home)) {
                Path unpacking = Files.createTempDirectory(dataDirectory, LEFTOVER);
                unpack(unpacking);
                Folders.publish(unpacking, home);
            }
        } catch (IOException e) {
            throw FileTrouble.cannot("unpack PostgreSQL into", home, e);
        }
        return new Installation(home);
    }

    /** The major version, which decides whether a cluster's files can be read: {@code 17}. */
    static String majorVersion() {
        return BuildInfo.postgresVersion().split("\\.")[0];
    }

    /** As the server itself says it: {@code 17.11}. */
    static String serverVersion() {
        String[] parts = BuildInfo.postgresVersion().split("\\.");
        return parts[0] + "." + parts[1];
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-" + platform() + ".txz";
        try (InputStream in = Installation.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new StartupFailure(
                        "This build carries no PostgreSQL for " + platform()
                                + ". Point KEYWRIGHT_DATABASE_URL at a PostgreSQL of yours, or build Keywright on this machine.");
            }
            TarXz.extract(new BufferedInputStream(in), target);
        }
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = name.startsWith("mac") ? "darwin" : name;
        String arch = System.getProperty("os.arch");
        return os + "-" + (arch.equals("aarch64") ? "arm_64" : "x86_64");
    }
}
