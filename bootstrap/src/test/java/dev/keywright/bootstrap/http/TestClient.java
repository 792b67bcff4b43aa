package dev.keywright.bootstrap.http;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends what it likes, when it likes. */
final class TestClient implements AutoCloseable {
    static final String TOKEN_REQUEST = "POST /oauth2/token HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";

    private final Socket socket;
    private final PushbackInputStream in;

    TestClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new PushbackInputStream(socket.getInputStream());
        socket.setSoTimeout(20_000);
    }

    TestClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** As {@link #send}, unless the server has closed the connection. */
    boolean isTaking(String text) {
        try {
            send(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    TestClient get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** The next answer, whose length must be declared, or as much as came before the server closed the connection. */
    String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0 && isRead(answer)) {}
        int bodyAt = answer.indexOf("\r\n\r\n") + 4;
        for (int left = length(answer.toString()); left > 0 && isRead(answer); left--) {}
        return bodyAt < 4 ? "" : answer.toString();
    }

    boolean isAnsweredWithin(Duration limit) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
        try {
            in.unread(in.read());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(20_000);
        }
    }

    private static int length(String headers) {
        int at = headers.indexOf("Content-Length: ");
        return at < 0 ? 0 : Integer.parseInt(headers.substring(at + 16, headers.indexOf("\r\n", at)));
    }

    private boolean isRead(StringBuilder answer) throws IOException {
        try {
            int read = in.read();
            if (read >= 0) {
                answer.append((char) read);
            }
            return read >= 0;
        } catch (SocketException reset) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
