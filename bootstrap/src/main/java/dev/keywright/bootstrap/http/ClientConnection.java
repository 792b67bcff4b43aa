package dev.keywright.bootstrap.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection that can tell whether the client has closed it while a request is answered, which Jetty doesn't look for over HTTP/1.1, and
 * for how long the headers of its next request have been coming.
 *
 * <p>While a request is answered nothing else reads. To look, one byte is read; if the client has sent its next request already, it is the
 * first of that, kept for it, and the client counts as present. Only a request that has been told what to do then is looked at: it has been
 * read whole, so that nobody waits for bytes that the look might take.
 */
final class ClientConnection extends SteadyEndPoint {
    private final Executor executor;
    private final ByteBuffer ahead = ByteBuffer.allocate(1).flip();
    private @Nullable Exchange answering;
    private boolean readingHeaders;
    private long headersSince;

    ClientConnection(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Executor executor) {
        super(channel, selector, key, scheduler);
        this.executor = executor;
    }

    /** A request has come and is being answered. */
    synchronized Exchange requestBegins() {
        answering = new Exchange();
        readingHeaders = false;
        return answering;
    }

    /** One request on this connection, which may have others later. It is given what is to be done when its client has gone. */
    final class Exchange implements Consumer<Runnable> {
        private @Nullable Runnable whenGone;
        private long waitingSince;

        @Override
        public void accept(Runnable toDo) {
            synchronized (ClientConnection.this) {
                whenGone = toDo;
                waitingSince = System.nanoTime();
            }
        }

        /** It has its answer; to be called before anything of the next one is read. */
        void end() {
            synchronized (ClientConnection.this) {
                if (answering == this) {
                    answering = null;
                }
            }
        }

        private boolean isWaitingFor(Duration time) {
            return whenGone != null && System.nanoTime() - waitingSince >= time.toNanos();
        }
    }

    /**
     * Looks whether the client has closed the connection, or its half of it, before it had its answer.
     *
     * @param waiting only if the request has waited for so long, since it costs a system call
     * @return what is to be done then; null if there is nothing, or it was taken before
     */
    synchronized @Nullable Runnable takeWhenGone(Duration waiting) {
        Exchange exchange = answering;
        if (exchange == null || !exchange.isWaitingFor(waiting) || ahead.hasRemaining() || !isAtEnd()) {
            return null;
        }
        Runnable toDo = exchange.whenGone;
        exchange.whenGone = null;
        return toDo;
    }

    private boolean isAtEnd() {
        ahead.clear();
        try {
            return getChannel().read(ahead) < 0;
        } catch (IOException e) {
            return true;
        } finally {
            ahead.flip();
        }
    }

    /** Whether a request began to come so long ago, and its headers aren't complete. */
    synchronized boolean isReadingHeadersFor(Duration limit) {
        return readingHeaders && System.nanoTime() - headersSince > limit.toNanos();
    }

    @Override
    public synchronized int fill(ByteBuffer buffer) throws IOException {
        int filled = ahead.hasRemaining() ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
        if (filled > 0 && answering == null && !readingHeaders) {
            readingHeaders = true;
            headersSince = System.nanoTime();
        }
        return filled;
    }

    @Override
    public void fillInterested(Callback callback) {
        super.fillInterested(new Prompt(callback));
    }

    @Override
    public boolean tryFillInterested(Callback callback) {
        return super.tryFillInterested(new Prompt(callback));
    }

    /** Reading, and all that is done with a request before {@link OffTheSelector}, waits for nothing: the selector's own thread can do it. */
    private static final class Prompt extends Callback.Nested {
        Prompt(Callback callback) {
            super(callback);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    /** The selector doesn't know of the byte that was read ahead. */
    @Override
    protected void needsFillInterest() {
        if (isReadAhead()) {
            executor.execute(() -> getFillInterest().fillable());
        } else {
            super.needsFillInterest();
        }
    }

    private synchronized boolean isReadAhead() {
        return ahead.hasRemaining();
    }
}
