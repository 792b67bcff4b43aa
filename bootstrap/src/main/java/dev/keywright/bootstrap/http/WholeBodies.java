package dev.keywright.bootstrap.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole body before anything else sees the request, so that no thread waits for one that comes slowly or not at all. Of a
 * body beyond the application's limit it keeps just so much that the application sees it, and drops the rest, up to a limit of its own.
 */
final class WholeBodies extends Handler.Wrapper {
    /** The request attribute that holds the body as an {@link InputStream} that never blocks; it isn't there if there is no body. */
    static final String BODY = "dev.keywright.body";

    private final Limits limits;

    WholeBodies(Limits limits, Handler handler) {
        super(handler);
        this.limits = limits;
    }

    /**
     * @param kept in bytes: what is longer is cut off after that many and one more
     * @param dropped in bytes: what is longer isn't read to its end
     * @param pause how long nothing may come
     * @param whole how long it may take in all, plus one such pause
     */
    record Limits(int kept, int dropped, Duration pause, Duration whole) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isReadable(request)) {
            return super.handle(request, response, callback);
        }
        new Body(request, response, callback).proceed();
        return true;
    }

    /** Who only says that far too much is coming is told so before sending it. */
    private boolean isReadable(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || (request.getLength() > 0 && request.getLength() <= limits.dropped());
    }

    private final class Body {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final EndPoint connection;
        private final long idleTimeout;
        private final long giveUpAt = System.nanoTime() + limits.whole().toNanos();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
        private int read;

        Body(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
            this.idleTimeout = connection.getIdleTimeout();
        }

        void proceed() {
            try {
                if (readWhatIsThere()) {
                    connection.setIdleTimeout(idleTimeout);
                    WholeBodies.super.handle(request, response, callback);
                } else if (System.nanoTime() - giveUpAt > 0) {
                    refuseAsSlow();
                } else {
                    connection.setIdleTimeout(limits.pause().toMillis());
                    request.demand(this::proceed);
                }
            } catch (TimeoutException e) {
                refuseAsSlow();
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        }

        private void refuseAsSlow() {
            Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
        }

        /** Whether there is no more to wait for. */
        private boolean readWhatIsThere() throws TimeoutException {
            for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
                if (Content.Chunk.isFailure(chunk)) {
                    return failed(chunk.getFailure());
                }
                keep(chunk.getByteBuffer());
                chunk.release();
                if (chunk.isLast() || read > limits.dropped()) {
                    return offered(null);
                }
            }
            return false;
        }

        private void keep(ByteBuffer bytes) {
            read += bytes.remaining();
            byte[] wanted = new byte[Math.min(bytes.remaining(), limits.kept() + 1 - kept.size())];
            bytes.get(wanted);
            kept.writeBytes(wanted);
        }

        private boolean failed(Throwable failure) throws TimeoutException {
            if (failure instanceof TimeoutException slow) {
                throw slow;
            }
            return offered(failure);
        }

        private boolean offered(@Nullable Throwable failure) {
            byte[] bytes = kept.toByteArray();
            request.setAttribute(
                    BODY, failure == null ? new ByteArrayInputStream(bytes) : new BrokenBody(bytes, failure));
            return true;
        }
    }
}
