package dev.keywright.application;

import org.jspecify.annotations.Nullable;

/**
 * The storage can't be reached, or stopped answering. A change that was under way may or may not have taken effect; nothing else did.
 * Trying again later is right.
 */
public final class StorageUnavailable extends RuntimeException {

    public StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
