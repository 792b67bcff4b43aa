package dev.keywright.crypto;

import dev.keywright.crypto.vault.MasterKey;
import java.util.Arrays;
import java.util.Base64;

/** Master keys for tests. */
public final class MasterKeys {

    private MasterKeys() {}

    public static MasterKey aMasterKey() {
        return ofBytes(7);
    }

    public static MasterKey anotherMasterKey() {
        return ofBytes(8);
    }

    private static MasterKey ofBytes(int value) {
        byte[] bytes = new byte[MasterKey.BYTES];
        Arrays.fill(bytes, (byte) value);
        return MasterKey.fromBase64(Base64.getEncoder().encodeToString(bytes));
    }
}
