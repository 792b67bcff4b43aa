package dev.keywright.benchmarks.client;

import java.util.List;

/**
 * A server that is put under load.
 *
 * @param requests are sent in turn, whatever the connection, and again from the first after the last
 */
public record Target(int port, List<Request> requests) {}
