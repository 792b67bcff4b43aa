package dev.keywright.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests by the JDK: by {@link HttpURLConnection}, which is there half a second before {@link HttpClient} is,
 * and by the latter where the former can't, which is the method PATCH. Redirects aren't followed: credentials go to the
 * server that was named and to no other.
 */
public final class JdkTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);
    private static final String RETRY_AFTER = "Retry-After";
    private static final String REQUEST_ID = "X-Request-Id";

    private final String userAgent;

    public JdkTransport(String version) {
        this.userAgent = "keywright/" + version;
        // Else the JDK sends a POST twice by itself when its answer is lost.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    @Override
    public Answer send(Request request) throws IOException {
        return request.method().equals("PATCH") ? byClient(request) : byConnection(request);
    }

    private Answer byConnection(Request request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) request.uri().toURL().openConnection();
        connection.setRequestMethod(request.method());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) READ.toMillis());
        connection.setRequestProperty("User-Agent", userAgent);
        request.headers().forEach(connection::setRequestProperty);
        if (request.content().isPresent()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(request.bytes());
        }
        int status = connection.getResponseCode();
        return new Answer(
                status,
                body(status < 400 ? connection.getInputStream() : connection.getErrorStream()),
                Optional.ofNullable(connection.getHeaderField(REQUEST_ID)),
                seconds(connection.getHeaderField(RETRY_AFTER)));
    }

    private static String body(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Answer byClient(Request request) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(READ)
                .header("User-Agent", userAgent)
                .method(request.method(), BodyPublishers.ofByteArray(request.bytes()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue(REQUEST_ID),
                    seconds(response.headers().firstValue(RETRY_AFTER).orElse(null)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Of the two forms that RFC 9110, section 10.2.3, allows, the one that Keywright sends. */
    private static Optional<Duration> seconds(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                : Optional.empty();
    }
}
