package dev.keywright.bootstrap.http;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells a connection when a request on it begins and ends, and offers the request to ask whether its client is still there. */
final class ConnectionWatch extends Handler.Wrapper {

    ConnectionWatch(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof ClientConnection connection) {
            connection.requestBegins();
            Exchange exchange = new Exchange(connection);
            request.setAttribute(HttpServer.CLIENT_GONE, exchange);
            request.addHttpStreamWrapper(stream -> new Ending(stream, exchange));
        }
        return super.handle(request, response, callback);
    }

    /** One request on a connection that may have others later. */
    private static final class Exchange implements BooleanSupplier {
        private final ClientConnection connection;
        private boolean ended;

        Exchange(ClientConnection connection) {
            this.connection = connection;
        }

        @Override
        public synchronized boolean getAsBoolean() {
            return !ended && connection.isAbandoned();
        }

        synchronized void end() {
            ended = true;
            connection.requestEnds();
        }
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
