package dev.keywright.bootstrap.http;

import dev.keywright.bootstrap.http.ClientConnection.Exchange;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells a connection when a request on it begins and ends, and offers the request to do something when its client has gone. */
final class ConnectionWatch extends Handler.Wrapper {

    ConnectionWatch(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof ClientConnection connection) {
            Exchange exchange = connection.requestBegins();
            request.setAttribute(HttpServer.WHEN_CLIENT_GONE, exchange);
            request.addHttpStreamWrapper(stream -> new Ending(stream, exchange));
        }
        return super.handle(request, response, callback);
    }

    private static final class Ending extends HttpStream.Wrapper {
        private final Exchange exchange;

        Ending(HttpStream stream, Exchange exchange) {
            super(stream);
            this.exchange = exchange;
        }

        @Override
        public void succeeded() {
            exchange.end();
            super.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            exchange.end();
            super.failed(failure);
        }
    }
}
