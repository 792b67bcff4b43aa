package dev.keywright.bootstrap.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A connection for what no HTTP client would send. */
final class RawConnection implements AutoCloseable {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 \\d{3}( .*)?");

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection to(Api api) {
        try {
            Socket socket = new Socket(api.address().getHost(), api.address().getPort());
            socket.setSoTimeout(20_000);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #exchange}, from another of this machine's loopback addresses, such as 127.0.0.2. */
    static Answer exchangeFrom(String localAddress, Api api, String request) {
        try (RawConnection connection = new RawConnection(
                new Socket(api.address().getHost(), api.address().getPort(), InetAddress.getByName(localAddress), 0))) {
            return connection.write(request).read().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to that request, on a connection of its own; empty if the server just closes it. */
    static Optional<Answer> exchange(Api api, String request) {
        try (RawConnection connection = to(api)) {
            return connection.write(request).read();
        }
    }

    /** Sends text, a byte a character. That the server has closed the connection already is seen when reading. */
    RawConnection write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Closes this half of the connection: answers still come. */
    RawConnection writeNoMore() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The next answer; empty if the connection is closed before one begins. */
    Optional<Answer> read() {
        try {
            String statusLine = line();
            if (statusLine.isEmpty()) {
                return Optional.empty();
            }
            if (!STATUS_LINE.matcher(statusLine).matches()) {
                throw new AssertionError("no HTTP answer: " + statusLine);
            }
            HttpHeaders headers = headers();
            return Optional.of(new Answer(Integer.parseInt(statusLine.substring(9, 12)), headers, body(headers)));
        } catch (SocketException reset) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":\\s*", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private String body(HttpHeaders headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.firstValue("Transfer-Encoding").isPresent()) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(socket.getInputStream().readNBytes(size));
                line();
            }
        } else {
            int length = (int) headers.firstValueAsLong("Content-Length").orElse(0);
            body.write(socket.getInputStream().readNBytes(length));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunkSize() throws IOException {
        int size = Integer.parseInt(line(), 16);
        if (size == 0) {
            line();
        }
        return size;
    }

    /** Without its end; empty at the end of the stream too. */
    private String line() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
