package dev.keywright.bootstrap.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection that stays registered for reading while a request is answered, and is read only when the selector has said that there is
 * something to read. Jetty's takes the registration back at each request, renews it after the answer, which wakes the selector's thread, and
 * before that tries twice to read what the client can't have sent yet: half of the system calls of a short request.
 *
 * <p>The selector goes on saying that there is something to read for as long as there is, so nothing is missed. If nobody wants to read it, since
 * the client has closed the connection or sends ahead, the registration does go until somebody does: else the selector would never rest.
 */
class SteadyEndPoint extends SocketChannelEndPoint {
    private SelectionKey key;
    private boolean registered;
    private boolean awaited;
    private boolean readable;

    SteadyEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
        this.key = key;
    }

    @Override
    protected synchronized void needsFillInterest() {
        awaited = true;
        if (!registered) {
            registered = true;
            super.needsFillInterest();
        }
    }

    /** Jetty's has taken back what was selected, and is told anew at once: then nothing changes. */
    @Override
    public synchronized @Nullable Runnable onSelected() {
        Runnable task = super.onSelected();
        if (!key.isReadable()) {
            return task;
        }
        boolean wanted = awaited;
        readable = true;
        awaited = false;
        registered = wanted;
        if (wanted) {
            super.needsFillInterest();
        }
        return wanted || key.isWritable() ? task : null;
    }

    @Override
    public synchronized int fill(ByteBuffer buffer) throws IOException {
        if (!readable && !isInputShutdown()) {
            return 0;
        }
        int filled = super.fill(buffer);
        readable = filled < 0 || BufferUtil.space(buffer) == 0;
        return filled;
    }

    @Override
    public synchronized void replaceKey(SelectionKey newKey) {
        key = newKey;
        super.replaceKey(newKey);
    }
}
