package dev.keywright.benchmarks.client;

import org.jspecify.annotations.Nullable;

/** A request wasn't answered as it should have been. A measurement in which this happens is worth nothing. */
public final class LoadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
