package dev.keywright.bootstrap.http;

import java.time.Duration;

/**
 * What one client, or one kind of request, can take of the server.
 *
 * @param connections how many are open at once; more wait to be accepted, and idle ones are closed sooner
 * @param looks how often each connection is looked at, for headers that come too slowly and for clients that have gone; the latter once
 *     a request has waited for half as long, so that most are never looked for
 * @param headers how long a request's line and headers may take, from their first byte
 * @param bodies how much of a body is read, and for how long it is waited for
 * @param blocking the requests that may wait for the database on a thread: all but those of {@link HttpServer}'s two other kinds
 * @param health the health checks, which may wait too
 */
record HttpLimits(
        int connections,
        Duration looks,
        Duration headers,
        WholeBodies.Limits bodies,
        ConcurrencyLimit.Limits blocking,
        ConcurrencyLimit.Limits health) {

    static final HttpLimits PRODUCT = new HttpLimits(
            4096,
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            new WholeBodies.Limits(64 * 1024, 1024 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(15)),
            new ConcurrencyLimit.Limits(64, 256, Duration.ofSeconds(10)),
            new ConcurrencyLimit.Limits(8, 64, Duration.ofSeconds(5)));
}
