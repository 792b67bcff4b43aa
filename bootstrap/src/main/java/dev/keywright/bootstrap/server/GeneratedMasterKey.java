package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.PrivateFile;
import dev.keywright.crypto.vault.MasterKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of an embedded database for which none is configured. */
final class GeneratedMasterKey {

    private GeneratedMasterKey() {}

    /**
     * The key in {@code master.key} of the data folder, generated into it (mode 0600) the first time. For the embedded database only, whose
     * lock must be held: two processes at once could each make one.
     *
     * @throws StartupFailure naming the path, where it can't be read or written, or holds something else
     */
    static MasterKey readOrCreate(Path dataDirectory) {
        Path file = dataDirectory.resolve("master.key");
        try {
            return MasterKey.fromBase64(PrivateFile.readOrCreate(file, GeneratedMasterKey::random));
        } catch (IllegalArgumentException e) {
            throw new StartupFailure(
                    file + " " + e.getMessage() + ". Restore it from a backup: the database can't be read without it.",
                    e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
