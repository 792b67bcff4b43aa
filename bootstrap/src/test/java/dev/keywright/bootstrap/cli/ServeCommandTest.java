package dev.keywright.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
    private Process process;
    private BufferedReader out;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeProcess.class.getName(),
                        "serve",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Test
    void terminationLetsTheRequestEndAndThenClosesHttpBeforeTheDatabase() throws Exception {
        int port = Integer.parseInt(out.readLine().replace("port ", ""));
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(out.readLine()).isEqualTo("request begun");

        // Not process.destroy(), which closes the streams that we go on reading.
        process.toHandle().destroy();
        assertThat(out.readLine()).isEqualTo("stopping");
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("whole answer");
        assertThat(out.readLine()).isEqualTo("http closed");
        assertThat(out.readLine()).isEqualTo("database closed");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
