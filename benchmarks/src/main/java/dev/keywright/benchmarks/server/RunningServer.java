package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ProcessTree;
import java.util.List;
import java.util.Optional;

/** A server that was started. */
public interface RunningServer extends AutoCloseable {

    int port();

    /** The path of the token endpoint, for form posts with HTTP Basic. */
    String tokenPath();

    /** The path of the introspection endpoint (RFC 7662). */
    String introspectionPath();

    /** One that a token can be asked for as soon as the server answers at all. */
    Client firstClient();

    /** Makes that many clients, or finds those that were declared, once it answers. */
    List<Client> clients(int count);

    /** The processes of the server itself. */
    ProcessTree processes();

    /** The processes of its database, where those are others. */
    Optional<ProcessTree> database();

    /** @throws IllegalStateException with its last words, if it has ended */
    void requireAlive();

    @Override
    void close();
}
