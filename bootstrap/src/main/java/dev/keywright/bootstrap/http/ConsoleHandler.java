package dev.keywright.bootstrap.http;

import dev.keywright.console.Console;
import dev.keywright.console.web.BadRequest;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.domain.audit.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Carries the console's requests to it, and all others to the API. */
final class ConsoleHandler extends Handler.Wrapper {

    private final Console console;
    private final ClientAddresses clients;

    ConsoleHandler(Console console, ClientAddresses clients, Handler api) {
        super(api);
        this.console = console;
        this.clients = clients;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!console.serves(request.getHttpURI().getPath()) || !isUsual(request)) {
            return super.handle(request, response, callback);
        }
        request.getComponents().getExecutor().execute(() -> carry(request, response, callback));
        return true;
    }

    /** On a thread that may wait for the database. */
    private void carry(Request request, Response response, Callback callback) {
        try {
            send(answer(request), request, response, callback);
        } catch (IOException | RuntimeException e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static boolean isUsual(Request request) {
        return HttpMethod.GET.is(request.getMethod())
                || HttpMethod.HEAD.is(request.getMethod())
                || HttpMethod.POST.is(request.getMethod());
    }

    private ConsoleAnswer answer(Request request) throws IOException {
        try {
            return console.answer(read(request, request.getHttpURI().getQuery(), body(request)));
        } catch (BadRequest e) {
            return console.refuse(e, read(request, null, new byte[0]));
        }
    }

    private static byte[] body(Request request) throws IOException {
        InputStream body = request.getAttribute(WholeBodies.BODY) instanceof InputStream stream
                ? stream
                : new ByteArrayInputStream(new byte[0]);
        return body.readAllBytes();
    }

    private ConsoleRequest read(Request request, @Nullable String query, byte[] body) {
        return ConsoleRequest.of(
                request.getMethod(),
                request.getHttpURI().getPath(),
                query,
                request.getHeaders()::get,
                body,
                new Origin(clients.of(request), RequestId.of(request)));
    }

    private static void send(ConsoleAnswer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        for (ConsoleAnswer.Header header : answer.headers()) {
            response.getHeaders().add(header.name(), header.value());
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().remaining());
        boolean bodiless = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, bodiless ? ByteBuffer.allocate(0) : answer.body(), callback);
    }
}
