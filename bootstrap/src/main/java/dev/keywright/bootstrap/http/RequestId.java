package dev.keywright.bootstrap.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;

/** The id of a request: a UUIDv7 (RFC 9562, section 5.7), made the first time it is asked for. */
final class RequestId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RequestId() {}

    static String of(Request request) {
        if (request.getAttribute(HttpServer.REQUEST_ID) instanceof String id) {
            return id;
        }
        String id = next(System.currentTimeMillis());
        request.setAttribute(HttpServer.REQUEST_ID, id);
        return id;
    }

    /** It tells requests apart and protects nothing, so its randomness need not be strong. */
    private static String next(long epochMillis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (epochMillis << 16) | VERSION_7 | random.nextLong(1 << 12);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
    }
}
