package dev.keywright.application.integration;

import dev.keywright.application.StorageUnavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few pass at a time, so that steps which ask for tokens don't take every connection to the storage from those who revoke; and lets
 * nobody wait for long, since a thread of the server's waits with them.
 */
final class Turnstile {

    private static final int AT_A_TIME = 4;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** @throws StorageUnavailable if no place gets free in time */
    <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StorageUnavailable(
                        "Too many tokens are asked for through integrations at the same time.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable("The wait for a place was interrupted.", e);
        }
    }
}
