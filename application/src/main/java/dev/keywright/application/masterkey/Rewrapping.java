package dev.keywright.application.masterkey;

import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.Optional;

/** Decrypts under any master key that is at hand, and encrypts under the one that is in use. Safe for use by many threads. */
public interface Rewrapping {

    /** The key that is in use: all is encrypted under it from now on. */
    MasterKeyId primary();

    /** The same thing, encrypted under the {@link #primary} key and marked with it; empty if no key at hand decrypts it. */
    Optional<byte[]> rewrap(WrappedThing thing);
}
