package dev.keywright.bootstrap.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the server's own errors as problem details (RFC 9457), with nothing in them that the client sent, and logs a
 * failure of ours once, without the query string. (Jetty's own logging of it, which has that, is off.)
 */
final class ProblemErrorHandler extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);
    private static final long RETRY_AFTER_SECONDS = 1;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException refusal) {
            response.setStatus(clientsFault(refusal.getCode()));
        }
        ServerProblem problem = ServerProblem.of(response.getStatus());
        String requestId = RequestId.of(request);
        logFailure(request, response.getStatus(), requestId);
        byte[] body = problem.json(response.getStatus(), requestId).getBytes(StandardCharsets.UTF_8);
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Request-Id", requestId);
        if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** What the client sent as a version or transfer coding is no failure of ours, whatever an HTTP library may call it. */
    private static int clientsFault(int status) {
        return status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 || status == HttpStatus.NOT_IMPLEMENTED_501
                ? HttpStatus.BAD_REQUEST_400
                : status;
    }

    private static void logFailure(Request request, int status, String requestId) {
        if (status >= 500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable failure) {
            String path = request.getHttpURI().getCanonicalPath();
            LOG.error("Request {} failed: {} {}", requestId, request.getMethod(), path, failure);
        }
    }
}
