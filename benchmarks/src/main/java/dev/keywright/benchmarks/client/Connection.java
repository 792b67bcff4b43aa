package dev.keywright.benchmarks.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection, which has one request under way at a time. */
final class Connection {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Turn turn;
    private final Answer answer = new Answer();
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private long sentAt;

    private Connection(SocketChannel channel, Selector selector, Turn turn) throws IOException {
        this.channel = channel;
        this.turn = turn;
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param turn what it is to send, which it may share with other connections to the same server */
    static Connection open(int port, Turn turn, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new Connection(channel, selector, turn);
    }

    void sendNext() throws IOException {
        answer.clear();
        unsent = ByteBuffer.wrap(turn.next().bytes());
        sentAt = System.nanoTime();
        write();
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on where it can; says whether the answer is whole now. */
    boolean advance() throws IOException {
        if (unsent.hasRemaining()) {
            write();
            return false;
        }
        int count = channel.read(answer.room());
        if (count < 0) {
            throw new MalformedAnswer("the server closed the connection");
        }
        return answer.add(count);
    }

    long sentAt() {
        return sentAt;
    }

    Answer answer() {
        return answer;
    }

    void close() throws IOException {
        channel.close();
    }
}
