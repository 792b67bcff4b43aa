package dev.keywright.bootstrap.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The outermost handler: each request is answered once, though Jersey reports a failure and then throws it as well. */
final class Gate extends Handler.Wrapper {
    Gate(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var once = new Once(callback);
        try {
            if (!super.handle(request, response, once)) {
                Response.writeError(request, response, once, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable t) {
            if (!once.isDone()) {
                Response.writeError(request, response, once, HttpStatus.INTERNAL_SERVER_ERROR_500, null, t);
            }
        }
        return true;
    }

    private static final class Once extends Callback.Nested {
        private final AtomicBoolean done = new AtomicBoolean();

        Once(Callback callback) {
            super(callback);
        }

        boolean isDone() {
            return done.get();
        }

        @Override
        public void succeeded() {
            if (done.compareAndSet(false, true)) {
                super.succeeded();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (done.compareAndSet(false, true)) {
                super.failed(failure);
            }
        }
    }
}
