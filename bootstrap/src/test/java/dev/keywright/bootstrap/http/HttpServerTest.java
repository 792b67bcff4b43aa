package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.LogFormat;
import dev.keywright.bootstrap.config.LogLevel;
import dev.keywright.bootstrap.logging.Logs;
import jakarta.ws.rs.container.AsyncResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class HttpServerTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

    private final HttpServer server = HttpServer.bind(LOOPBACK, 0).serve(new ResourceConfig(TestResource.class));
    /** Known from the start: a server that stops has none any more. */
    private final int port = server.port();

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void resourceAnswersWithoutNamingTheServer() throws Exception {
        HttpResponse<String> answer = get("/hello");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/peer", "/async-peer"})
    void resourceLearnsThePeersAddressAndTheRequestId(String path) throws Exception {
        String[] properties = get(path).body().split(" ");

        assertThat(properties[0]).isEqualTo(LOOPBACK);
        assertThat(UUID.fromString(properties[1]).version()).isEqualTo(7);
        assertThat(UUID.fromString(properties[1]).variant()).isEqualTo(2);
    }

    @Test
    void credentialsOfAnEarlierRequestAreNotTakenForThoseThatDifferInCase() throws IOException {
        try (TestClient client = new TestClient(port)) {
            for (String token : List.of("abc", "aBc", "abc")) {
                client.send("GET /authorization HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n");

                assertThat(client.answer()).endsWith("Bearer " + token);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'GARBAGE\r\n\r\n', 400, invalid-request",
        "'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400, invalid-request",
        "'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400, invalid-request",
        "'GET /a/..%2fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400, invalid-request",
    })
    void requestThatIsNotHttpIsAProblem(String request, int status, String slug) throws IOException {
        assertThatIsProblem(RawHttp.exchange(server.port(), request), status, slug);
    }

    @Test
    void headersBeyondEightKibibytesAreAProblem() throws IOException {
        String request = "GET /hello HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(9000) + "\r\n\r\n";

        assertThatIsProblem(RawHttp.exchange(server.port(), request), 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "async-failing"})
    void failureThatNobodyMappedIsABareProblem(String path) throws IOException {
        String request = "GET /" + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        assertThatIsProblem(RawHttp.exchange(server.port(), request), 500, "internal-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "async-failing", "hello", "nowhere", "a/..%2fb"})
    void queryNeverReachesTheLog(String path) throws IOException {
        List<String> logged = logged(() -> RawHttp.exchange(
                server.port(), "GET /" + path + "?secret=canary HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));

        assertThat(logged).noneMatch(line -> line.contains("canary"));
    }

    /** Often, since Jersey's answer and its complaint race. */
    @RepeatedTest(20)
    void failureIsLoggedOnceWithItsStackAndRequestId() throws IOException {
        String[] answer = new String[1];
        List<String> logged = logged(() -> answer[0] =
                RawHttp.exchange(server.port(), "GET /failing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));

        String requestId = new ObjectMapper()
                .readTree(answer[0].substring(answer[0].indexOf("\r\n\r\n")))
                .path("request_id")
                .asText();
        assertThat(logged)
                .filteredOn(line -> line.contains("internal-detail"))
                .singleElement()
                .asString()
                .contains(requestId, "GET /failing", "TestResource.failing");
    }

    @Test
    void bodyThatTheResourceWontReadDoesNotHangTheConnection() throws IOException {
        String request = "POST /refused-body HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 100000000\r\n\r\n" + "x".repeat(200_000);

        assertThat(RawHttp.exchange(server.port(), request))
                .startsWith("HTTP/1.1 413 ")
                .contains("too long");
    }

    @Test
    void runningRequestsEndAndNewOnesAreRefusedWhenItStops() throws Exception {
        CompletableFuture<HttpResponse<String>> running = getAsync("/suspended");
        AsyncResponse suspended = TestResource.SUSPENDED.poll(10, TimeUnit.SECONDS);
        assertThat(suspended).isNotNull();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        awaitRefusal();
        // Longer than the second that Jetty gives an idle connection when it stops.
        assertThatThrownBy(() -> stopping.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        finish(suspended);

        assertThat(running.get(10, TimeUnit.SECONDS).body()).isEqualTo("finished");
        stopping.get(10, TimeUnit.SECONDS);
    }

    /** On a thread of its own: Jersey lets go of the request after the answer was sent, and may be shut down by then. */
    private static void finish(AsyncResponse suspended) {
        new Thread(() -> suspended.resume("finished")).start();
    }

    @Test
    void openConnectionGetsNoMoreAnswersWhenItStops() throws Exception {
        CompletableFuture<HttpResponse<String>> running = getAsync("/suspended");
        AsyncResponse suspended = TestResource.SUSPENDED.poll(10, TimeUnit.SECONDS);
        assertThat(suspended).isNotNull();

        try (TestClient open = new TestClient(server.port())) {
            assertThat(open.get("/hello").answer()).startsWith("HTTP/1.1 200 ");
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
            awaitRefusal();

            assertThat(open.isTaking(HELLO) ? open.answer() : "")
                    .matches("(?s)|HTTP/1.1 503 .*/problems/unavailable.*");
            finish(suspended);
            stopping.get(10, TimeUnit.SECONDS);
        }
        assertThat(running.get(10, TimeUnit.SECONDS).body()).isEqualTo("finished");
    }

    @Test
    void portInUseIsNamed() {
        assertThatThrownBy(() -> HttpServer.bind(LOOPBACK, server.port()))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageContaining("--port")
                .hasMessageContaining("KEYWRIGHT_PORT");
    }

    @Test
    void addressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> HttpServer.bind("192.0.2.1", 0))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("--host");
    }

    @Test
    void hostThatDoesNotResolveIsNamed() {
        assertThatThrownBy(() -> HttpServer.bind("no.such.host.invalid", 0))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("no.such.host.invalid");
    }

    private void awaitRefusal() throws Exception {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < giveUpAt) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request("/hello"), HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 503) {
                    return;
                }
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("new requests are still answered");
    }

    private void assertThatIsProblem(String answer, int status, String slug) throws IOException {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("internal-detail", "Exception", "\tat ");
        JsonNode problem = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(answer)
                .contains("X-Request-Id: " + problem.path("request_id").asText());
    }

    private interface Action {
        void run() throws IOException;
    }

    /** All that is logged meanwhile with the logging of the product at its most talkative. */
    private static List<String> logged(Action action) throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        Logs.start(LogFormat.HUMAN, LogLevel.TRACE);
        root.addAppender(appender);
        try {
            action.run();
        } finally {
            Logs.start(LogFormat.HUMAN, LogLevel.WARN);
        }
        return appender.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + path))
                .build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return client.sendAsync(request(path), HttpResponse.BodyHandlers.ofString());
    }
}
