package dev.keywright.bootstrap.config;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The 256-bit key that everything secret in the database is encrypted under. */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** Of 32 bytes in base64 (RFC 4648, section 4); empty if it isn't that. */
    static Optional<MasterKey> parse(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            return key.length == BYTES ? Optional.of(new MasterKey(key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The key in {@code master.key} of the data folder, generated into it (mode 0600) the first time. For the embedded
     * database only, whose lock must be held: two processes at once could each make one.
     *
     * @throws StartupFailure naming the path, where it can't be read or written, or holds something else
     */
    public static MasterKey readOrCreate(Path dataDirectory) {
        Path file = dataDirectory.resolve("master.key");
        return parse(PrivateFile.readOrCreate(file, MasterKey::random))
                .orElseThrow(() -> new StartupFailure(file + " does not hold 32 bytes in base64. Restore it from a"
                        + " backup: the database can't be read without it."));
    }

    /** A copy of the 32 bytes. Who calls this answers for where they go. */
    public byte[] reveal() {
        return key.clone();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
