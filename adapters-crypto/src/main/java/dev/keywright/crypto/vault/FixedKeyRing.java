package dev.keywright.crypto.vault;

import java.util.List;

/** @param all one at least, and first the one that encrypts */
record FixedKeyRing(List<MasterKey> all) implements MasterKeyRing {

    @Override
    public MasterKey primary() {
        return all.get(0);
    }
}
