package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import dev.keywright.bootstrap.files.PrivateFile;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master keys of an embedded database for which none is configured, in files of the data folder (mode 0600): {@code master.key} encrypts,
 * and {@code master.key.<id>} is one that did before. None is ever deleted here. A ring follows its files while it is in use: a key that
 * another process makes encrypts from the next time on.
 */
final class MasterKeyFiles implements MasterKeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFiles.class);

    private static final String NAME = "master.key";
    /** Nothing else that is there: a copy that somebody made, for instance. */
    private static final Pattern EARLIER = Pattern.compile(Pattern.quote(NAME) + "\\.[0-9a-f]{16}");

    private final Path folder;
    private volatile Snapshot current;

    private MasterKeyFiles(Path folder) {
        this.folder = folder;
        this.current = load();
    }

    /**
     * The keys in the data folder, of which the first is generated if there is none. For the embedded database only, whose lock must be held
     * the first time: two processes at once could each make one.
     *
     * @throws StartupFailure naming the path, where one can't be read or written, or holds something else
     */
    static MasterKeyFiles open(Path dataDirectory) {
        PrivateFile.readOrCreate(dataDirectory.resolve(NAME), MasterKeyFiles::newText);
        return new MasterKeyFiles(dataDirectory);
    }

    /**
     * Makes a new key the one that encrypts, and keeps the one before it. A kill at any moment leaves both or the old one. Not for use by two
     * processes at once.
     *
     * @return the file of the one before it
     * @throws StartupFailure naming the path that can't be written
     */
    Path makeNew() {
        Path file = folder.resolve(NAME);
        String before = PrivateFile.read(file);
        Path kept = earlier(key(file).id());
        PrivateFile.write(kept, before);
        PrivateFile.write(file, newText());
        current = load();
        return kept;
    }

    /** Where the key of that ID is, if it has encrypted before and no longer does. */
    Path earlier(MasterKeyId id) {
        return folder.resolve(NAME + "." + id);
    }

    @Override
    public MasterKey primary() {
        if (!stamp().equals(current.stamp())) {
            follow();
        }
        return current.keys().get(0);
    }

    @Override
    public List<MasterKey> all() {
        return current.keys();
    }

    @Override
    public Optional<MasterKey> find(MasterKeyId id) {
        Optional<MasterKey> known = MasterKeyRing.super.find(id);
        if (known.isEmpty()) {
            follow();
        }
        return known.or(() -> MasterKeyRing.super.find(id));
    }

    /** Files that somebody took away while the server runs don't take away the keys that it has. */
    private synchronized void follow() {
        Snapshot before = current;
        try {
            current = load();
        } catch (StartupFailure e) {
            current = new Snapshot(before.keys(), stamp());
            LOG.warn("The master keys can't be read anew, and stay as they were. {}", e.getMessage());
        }
        if (!current.keys().get(0).id().equals(before.keys().get(0).id())) {
            LOG.info(
                    "Encrypting under master key {} from now on",
                    current.keys().get(0).id());
        }
    }

    private Snapshot load() {
        // Before the content, so that a change in between is seen as one the next time.
        Optional<Stamp> stamp = stamp();
        List<MasterKey> keys = new ArrayList<>();
        keys.add(key(folder.resolve(NAME)));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> EARLIER.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(file -> keys.add(key(file)));
        } catch (IOException e) {
            throw FileTrouble.cannot("list", folder, e);
        }
        return new Snapshot(List.copyOf(keys), stamp);
    }

    private static MasterKey key(Path file) {
        try {
            return MasterKey.fromBase64(PrivateFile.read(file));
        } catch (IllegalArgumentException e) {
            throw new StartupFailure(
                    file + " " + e.getMessage() + ". Restore it from a backup: the database can't be read without it.",
                    e);
        }
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(NAME), BasicFileAttributes.class);
            return Optional.of(new Stamp(file.lastModifiedTime().toMillis(), Objects.toString(file.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String newText() {
        return MasterKey.newText(new SecureRandom());
    }

    /** @param keys the one that encrypts first */
    private record Snapshot(List<MasterKey> keys, Optional<Stamp> stamp) {}

    /** By which a file is told from one that took its place. */
    private record Stamp(long modifiedAt, String identity) {}
}
