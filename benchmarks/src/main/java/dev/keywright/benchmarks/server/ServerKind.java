package dev.keywright.benchmarks.server;

import java.nio.file.Path;
import java.time.Duration;

/** A server that can be tested, under the settings that it is tested with. */
public interface ServerKind {

    /** As the command line and the results have it. */
    String name();

    /** With the version, for a person. */
    String description();

    /** Brings what it needs to be there, once; waits for what must be fetched or built. */
    void install();

    /** Puts into an empty folder what a server must find there when it starts; what it makes itself isn't there yet. */
    void prepare(Path folder);

    /**
     * Starts it and returns at once, when it can't answer yet. Its clients are declared as far as it lets one declare them, so that the
     * first token can be asked for by one that is known.
     *
     * @param folder takes its data; prepared, and maybe used by an earlier server of the same kind
     */
    RunningServer start(Path folder);

    /** For how long it gets faster at what it is asked for again and again: until its compiler is done with that. */
    Duration warmUp();

    /** Whether its access tokens are JWTs. */
    boolean issuesJwts();

    /** Whether it can be asked about its own access tokens. */
    boolean introspects();
}
