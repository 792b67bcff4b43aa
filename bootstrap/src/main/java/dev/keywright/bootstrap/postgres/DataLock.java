package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process is the one Keywright on a data folder. The operating system drops the lock when the process
 * ends, however it ends; the file stays, and its content means nothing without the lock.
 */
final class DataLock implements AutoCloseable {
    /** The folders this process holds: opening and closing a locked file again would drop the lock (POSIX). */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path dataDirectory;
    private final FileChannel channel;

    private DataLock(Path dataDirectory, FileChannel channel) {
        this.dataDirectory = dataDirectory;
        this.channel = channel;
    }

    /** Takes the lock, or is empty where another Keywright holds it. */
    static Optional<DataLock> tryAcquire(Path dataDirectory) {
        if (!HELD.add(dataDirectory)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = lock(file(dataDirectory));
        } catch (IOException e) {
            throw FileTrouble.cannot("lock", file(dataDirectory), e);
        } finally {
            if (channel == null) {
                HELD.remove(dataDirectory);
            }
        }
        return Optional.ofNullable(channel).map(held -> new DataLock(dataDirectory, held));
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** What to tell the person whose Keywright found the lock taken. */
    static StartupFailure taken(Path dataDirectory) {
        return new StartupFailure("Another Keywright (process " + holder(dataDirectory) + ") runs on the data folder "
                + dataDirectory + ". Stop it first, or choose another folder with --data.");
    }

    private static String holder(Path dataDirectory) {
        if (HELD.contains(dataDirectory)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            String pid = Files.readString(file(dataDirectory)).strip();
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path file(Path dataDirectory) {
        return dataDirectory.resolve("keywright.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileTrouble.cannot("unlock", file(dataDirectory), e);
        } finally {
            HELD.remove(dataDirectory);
        }
    }
}
