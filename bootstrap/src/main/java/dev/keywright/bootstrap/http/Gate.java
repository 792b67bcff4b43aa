package dev.keywright.bootstrap.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sees to it that each request is answered once, and that the answer says if it is the connection's last. Jersey answers a failure that nobody mapped, and then reports it to the
 * callback and throws it as well, while the answer may still be on its way.
 */
final class Gate extends Handler.Wrapper {
    private static final String ANSWERED = "dev.keywright.answered-failure";

    Gate(Handler handler) {
        super(handler);
    }

    /** Notes that this failure has its answer. */
    static void answered(Request request, Throwable failure) {
        request.setAttribute(ANSWERED, failure);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            return super.handle(request, new LastWord(request, response), new Unanswered(request, callback));
        } catch (Throwable failure) {
            if (!isAnswered(request, failure)) {
                Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500, null, failure);
            }
            return true;
        }
    }

    private static boolean isAnswered(Request request, Throwable failure) {
        Object answered = request.getAttribute(ANSWERED);
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t == answered) {
                return true;
            }
        }
        return false;
    }

    /**
     * Says that the connection ends with this answer, where a body that nobody wants is still on its way. Else the client would send its
     * next request into a connection that is about to close.
     */
    private static final class LastWord extends Response.Wrapper {
        LastWord(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!isCommitted() && !getRequest().consumeAvailable()) {
                getHeaders().put(HttpHeader.CONNECTION, "close");
            }
            super.write(last, content, callback);
        }
    }

    /** Leaves out what is answered. What else fails, such as writing the answer, is passed on. */
    private static final class Unanswered extends Callback.Nested {
        private final Request request;

        Unanswered(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void failed(Throwable failure) {
            if (!isAnswered(request, failure)) {
                answered(request, failure);
                super.failed(failure);
            }
        }
    }
}
