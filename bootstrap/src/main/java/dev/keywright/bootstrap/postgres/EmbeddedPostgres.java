package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A PostgreSQL of our own in a data folder, for a single node. It loses nothing that it has committed, whatever is
 * killed when; it listens on loopback only, on a port of its choice, and wants a random password that only the folder's
 * owner can read. One process at a time may have it.
 *
 * <p>In the folder: {@code postgres-<version>/} the programs, {@code database/} the files and, under {@code log/}, the
 * server's log of the last seven days, {@code postgres.password}, {@code keywright.lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int PASSWORD_BYTES = 32;

    private final Login login;
    private final Runnable end;

    private EmbeddedPostgres(Login login, Runnable end) {
        this.login = login;
        this.end = end;
    }

    /**
     * Starts the server, making whatever the folder lacks, and starts it again whenever it ends before {@link #close}. A server that a killed Keywright left running is adopted if
     * it is as {@link #start} would have made it, else stopped and started anew.
     *
     * @throws StartupFailure where another Keywright has the folder, the folder can't be used, its database is of
     *     another major version, or PostgreSQL doesn't start
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        Path data = DataDirectory.prepare(dataDirectory);
        return start(data, DataLock.tryAcquire(data).orElseThrow(() -> DataLock.taken(data)));
    }

    /**
     * As {@link #start}, and where another Keywright has the folder, its server, which {@link #close} then leaves
     * alone. For a command that works beside a running server.
     */
    public static EmbeddedPostgres startOrJoin(Path dataDirectory) {
        Path data = DataDirectory.prepare(dataDirectory);
        Optional<DataLock> lock = DataLock.tryAcquire(data);
        return lock.isPresent() ? start(data, lock.get()) : join(data);
    }

    private static EmbeddedPostgres start(Path data, DataLock lock) {
        try {
            ServerControl server = control(data);
            Login login = server.adoptOrStart();
            ServerWatch watch = ServerWatch.over(server, login.port());
            return new EmbeddedPostgres(login, () -> {
                try {
                    watch.close();
                    server.stop();
                } finally {
                    lock.close();
                }
            });
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres join(Path data) {
        Cluster cluster = Cluster.existing(data);
        return ServerControl.running(cluster.folder(), existingPassword(data))
                .map(login -> new EmbeddedPostgres(login, () -> {}))
                .orElseThrow(() -> DataLock.taken(data));
    }

    /** The JDBC URL of the database {@code keywright}, without credentials. */
    public String jdbcUrl() {
        return login.url();
    }

    /** The user that owns the database. It is no superuser. */
    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return login.password();
    }

    /** Stops the server, ending its connections, and returns when it is down. Then the folder is free for another. */
    @Override
    public void close() {
        end.run();
    }

    private static ServerControl control(Path data) {
        Path passwordFile = passwordFile(data);
        String password = Cluster.existsIn(data) ? existingPassword(data) : newPassword(data);
        Installation installation = Installation.in(data);
        Programs programs = Programs.of(installation, passwordFile);
        Cluster cluster = Cluster.in(data, programs, passwordFile, password);
        return new ServerControl(cluster.folder(), programs, password);
    }

    private static String existingPassword(Path data) {
        Cluster.existing(data);
        return PrivateFile.read(passwordFile(data));
    }

    private static String newPassword(Path data) {
        return PrivateFile.readOrCreate(passwordFile(data), EmbeddedPostgres::randomPassword);
    }

    private static Path passwordFile(Path data) {
        return data.resolve("postgres.password");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
