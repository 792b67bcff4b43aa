package dev.keywright.benchmarks.timing;

import dev.keywright.benchmarks.server.Client;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** One connection, by which requests are sent and timed one after the other, as whoever listens closely would do. */
final class Exchange implements AutoCloseable {

    private static final String FORM = "grant_type=client_credentials";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final int port;
    private final String path;

    Exchange(int port, String path) {
        try {
            this.socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            this.out = socket.getOutputStream();
            this.in = new BufferedInputStream(socket.getInputStream());
            this.port = port;
            this.path = path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer, less what differs between any two: the date and the request's id. */
    record Timed(long nanos, String answer) {}

    Timed send(Client client) {
        byte[] request = request(client);
        try {
            long begun = System.nanoTime();
            out.write(request);
            String head = head();
            byte[] body = in.readNBytes(contentLength(head));
            long nanos = System.nanoTime() - begun;
            return new Timed(nanos, comparable(head) + new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(Client client) {
        String pair = client.id() + ":" + client.secret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Basic " + basic
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + FORM.length()
                        + "\r\n\r\n" + FORM)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        return Arrays.stream(head.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static String comparable(String head) {
        StringBuilder kept = new StringBuilder();
        for (String line : head.split("\r\n")) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("date:") && !lower.startsWith("x-request-id:")) {
                kept.append(line).append('\n');
            }
        }
        return kept.append('\n').toString();
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
