package dev.keywright.bootstrap.http;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests of a kind run at once, so that those which wait for the database never hold all threads. Others of that kind wait
 * without a thread; who would wait too long, or behind too many, is answered 503 with Retry-After.
 */
final class ConcurrencyLimit extends QoSHandler {
    ConcurrencyLimit(Limits limits, Handler handler) {
        super(handler);
        setMaxRequestCount(limits.running());
        setMaxSuspendedRequestCount(limits.waiting());
        setMaxSuspend(limits.longest());
    }

    /**
     * @param running how many run at once
     * @param waiting how many more wait
     * @param longest for how long
     */
    record Limits(int running, int waiting, Duration longest) {}

    /** As {@link #reject} does: it is no failure of ours to be logged. */
    @Override
    protected void expireSuspended(Request request, Response response, Callback callback) {
        reject(request, response, callback, getRejectStatusCode());
    }
}
