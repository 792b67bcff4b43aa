package dev.keywright.bootstrap.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/**
 * Sends what Jersey answers, once, when all of it is there: in one piece, and without a thread that waits for a slow client. What fails
 * on the way there is answered as a failure, since nothing has been sent.
 */
final class JerseyAnswer implements ContainerResponseWriter {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    private final AtomicBoolean sent = new AtomicBoolean();

    JerseyAnswer(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse answer) {
        response.setStatus(answer.getStatus());
        boolean bodiless = HttpMethod.HEAD.is(request.getMethod());
        answer.getStringHeaders().forEach((name, values) -> {
            if (bodiless || !HttpHeader.CONTENT_LENGTH.is(name)) {
                values.forEach(value -> response.getHeaders().add(name, value));
            }
        });
        return body;
    }

    @Override
    public void commit() {
        if (sent.compareAndSet(false, true)) {
            response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
        }
    }

    @Override
    public void failure(Throwable failure) {
        if (sent.compareAndSet(false, true)) {
            response.reset();
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500, null, failure);
        }
    }

    @Override
    public boolean suspend(long timeOut, TimeUnit unit, TimeoutHandler handler) {
        if (timeOut > 0) {
            request.getComponents().getScheduler().schedule(() -> handler.onTimeout(this), timeOut, unit);
        }
        return true;
    }

    @Override
    public void setSuspendTimeout(long timeOut, TimeUnit unit) {
        throw new UnsupportedOperationException("the use cases have their own limits of time");
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }
}
