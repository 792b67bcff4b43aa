package dev.keywright.crypto.vault;

/** What is stored can't be decrypted: the master key is another one, or what is stored was altered or moved. Trying again is of no use. */
public final class WrongMasterKey extends RuntimeException {

    WrongMasterKey(String name, Throwable cause) {
        super(
                "KEYWRIGHT_MASTER_KEY isn't the one that this database was set up with; set it to that one, or use the database that"
                        + " belongs to this one. (What couldn't be decrypted is " + name + ".)",
                cause);
    }
}
