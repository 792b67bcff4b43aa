package dev.keywright.crypto.vault;

import dev.keywright.domain.masterkey.MasterKeyId;
import org.jspecify.annotations.Nullable;

/** What is stored can't be decrypted: the master key is another one, or what is stored was altered or moved. Trying again is of no use. */
public final class WrongMasterKey extends RuntimeException {

    private WrongMasterKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** None of the keys at hand is the one. */
    static WrongMasterKey ofAll(String name) {
        return of(name, null);
    }

    static WrongMasterKey of(String name, @Nullable Throwable cause) {
        return new WrongMasterKey(
                "KEYWRIGHT_MASTER_KEY isn't the one that this database was set up with; set it to that one, or use the database that"
                        + " belongs to this one. (What couldn't be decrypted is " + name + ".)",
                cause);
    }

    /** It says itself which key it needs. */
    static WrongMasterKey missing(MasterKeyId id, String name) {
        return new WrongMasterKey(
                "What is stored is encrypted under master key " + id + ", which isn't at hand. Add that key to"
                        + " KEYWRIGHT_MASTER_KEY_OTHERS; or, where master keys are generated, put its file master.key."
                        + id
                        + " back into the data folder. (What couldn't be decrypted is " + name + ".)",
                null);
    }
}
