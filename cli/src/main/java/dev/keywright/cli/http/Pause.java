package dev.keywright.cli.http;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {
    void await(Duration duration) throws InterruptedException;
}
