package dev.keywright.cli.http;

import java.io.IOException;

/** Carries one request and brings its answer, whatever its status. */
@FunctionalInterface
public interface Transport {
    /** @throws IOException if no whole answer came */
    Answer send(Request request) throws IOException;
}
