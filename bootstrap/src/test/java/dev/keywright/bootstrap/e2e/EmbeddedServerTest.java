package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code keywright serve} does on a machine that has nothing: a first start, a second, and one after a kill. */
class EmbeddedServerTest {

    @TempDir
    private Path folder;

    private final int port = freePort();

    @Test
    void everythingIsAsItWasAfterAStopAndAfterAKill() throws IOException {
        Key service;
        String token;
        Key first;
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();
            first = firstKey();
            String bearer = api.token(first);
            String workspace = api.get("/v1/workspaces", bearer).text("/workspaces/0/id");
            Answer created = api.post(
                            "/v1/workspaces/" + workspace + "/api-keys",
                            bearer,
                            "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"operator\"}")
                    .expect(201);
            service = new Key(created.text("/client_id"), created.text("/client_secret"));
        }

        ServerProcess second = serve();
        token = second.awaitApi().token(service);
        second.kill();

        try (ServerProcess third = serve()) {
            Api api = third.awaitApi();
            assertThat(api.introspect(service, token).json().path("active").booleanValue())
                    .isTrue();
            assertThat(api.requestToken(first).status()).isEqualTo(200);
        }
        assertThat(Files.exists(folder.resolve("data/database/postmaster.pid"))).isFalse();
    }

    @Test
    void whatIsGeneratedIsForItsOwnersEyesOnly() throws IOException {
        TestDatabases.linkProgramsInto(folder.resolve("data"));
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();

            for (String file : new String[] {"first-credentials", "master.key", "postgres.password"}) {
                Path generated = folder.resolve("data").resolve(file);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(generated)))
                        .as(file)
                        .isEqualTo("rw-------");
            }
            Properties credentials = credentials();
            assertThat(api.signIn(credentials.getProperty("OWNER_EMAIL"), credentials.getProperty("OWNER_PASSWORD")))
                    .startsWith("kwu_");
            assertThat(server.errors())
                    .doesNotContain(credentials.getProperty("CLIENT_SECRET"))
                    .doesNotContain(credentials.getProperty("OWNER_PASSWORD"));
        }
    }

    @Test
    void theSigningKeyIsRotatedBesideTheRunningServer() {
        TestDatabases.linkProgramsInto(folder.resolve("data"));
        try (ServerProcess server = serve()) {
            Api api = server.awaitApi();
            int before =
                    api.get("/.well-known/jwks.json", null).json().path("keys").size();

            ServerProcess rotation = ServerProcess.run(folder, Map.of(), "rotate-signing-key");

            assertThat(rotation.awaitOutput()).contains("Made signing key");
            assertThat(rotation.awaitExit()).isZero();
            assertThat(before).isEqualTo(1);
        }
        try (ServerProcess again = serve()) {
            assertThat(again.awaitApi()
                            .get("/.well-known/jwks.json", null)
                            .json()
                            .path("keys"))
                    .hasSize(2);
        }
    }

    @Test
    void aSecondServerOnTheSameFolderSaysWhoHasIt() {
        TestDatabases.linkProgramsInto(folder.resolve("data"));
        try (ServerProcess server = serve()) {
            server.awaitApi();

            ServerProcess second = ServerProcess.run(folder, Map.of(), "serve", "--port", "0");

            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.errors()).contains("data").containsPattern("[0-9]+");
        }
    }

    /** On the same port each time, since the issuer names it, and a token is good for its issuer only. */
    private ServerProcess serve() {
        return ServerProcess.run(folder, Map.of(), "serve", "--port", String.valueOf(port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Key firstKey() throws IOException {
        Properties credentials = credentials();
        return new Key(credentials.getProperty("CLIENT_ID"), credentials.getProperty("CLIENT_SECRET"));
    }

    private Properties credentials() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("data/first-credentials"))) {
            properties.load(reader);
        }
        return properties;
    }
}
