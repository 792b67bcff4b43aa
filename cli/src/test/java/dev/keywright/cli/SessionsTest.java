package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who sign in, to one server or several. */
class SessionsTest {
    private static final String SESSION = "{\"session_token\":\"kwu_token\",\"expires_at\":\"2026-11-01T22:00:00Z\"}";
    private static final String ONE_WORKSPACE =
            "{\"workspaces\":[{\"id\":\"w1\",\"name\":\"Acme\"}],\"next_cursor\":null}";
    private static final String TWO_WORKSPACES =
            "{\"workspaces\":[{\"id\":\"w1\",\"name\":\"Acme\"},{\"id\":\"w2\",\"name\":\"Other\"}],\"next_cursor\":null}";
    private static final String NO_MEMBERS = "{\"members\":[],\"next_cursor\":null}";

    @TempDir
    Path directory;

    private final FakeServer server = new FakeServer();

    @Test
    void sessionIsKeptWhereOnlyTheUserCanReadItAndThePasswordNowhere() throws IOException {
        Run run = login("https://keys.example.com");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Signed in to https://keys.example.com as ada@example.com");
        assertThat(run.out() + run.err()).doesNotContain("kwu_token", "a password");
        try (Stream<Path> files = Files.walk(directory.resolve("keywright"))) {
            List<Path> all = files.toList();
            assertThat(all)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
            assertThat(all)
                    .filteredOn(Files::isRegularFile)
                    .noneMatch(file -> contentOf(file).contains("a password"))
                    .anyMatch(file -> contentOf(file).contains("kwu_token"));
        }
    }

    @Test
    void theOnlyWorkspaceIsTakenByItself() {
        login("https://keys.example.com");
        server.answers(200, ONE_WORKSPACE).answers(200, NO_MEMBERS);

        assertThat(run("members", "list").exitCode()).isZero();
        assertThat(server.lastRequest().uri())
                .hasToString("https://keys.example.com/v1/workspaces/w1/members?limit=200");
        assertThat(server.lastRequest().headers()).containsEntry("Authorization", "Bearer kwu_token");
    }

    @Test
    void ofSeveralWorkspacesOneMustBeNamed() {
        login("https://keys.example.com");
        server.answers(200, TWO_WORKSPACES).answers(200, TWO_WORKSPACES).answers(200, NO_MEMBERS);

        Run unnamed = run("members", "list");
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.err()).contains("which workspace?", "w1  Acme", "w2  Other");

        assertThat(run("members", "list", "--workspace", "other").exitCode()).isZero();
        assertThat(server.lastRequest().uri().getPath()).contains("/w2/");
    }

    @Test
    void ofSeveralServersTheLastIsTakenUnlessAnotherIsNamed() {
        login("https://one.example.com");
        login("https://two.example.com");

        server.answers(200, ONE_WORKSPACE);
        run("workspaces", "list");
        assertThat(server.lastRequest().uri().getHost()).isEqualTo("two.example.com");

        server.answers(200, ONE_WORKSPACE);
        run("workspaces", "list", "--url", "https://one.example.com/");
        assertThat(server.lastRequest().uri().getHost()).isEqualTo("one.example.com");
    }

    @Test
    void logoutEndsTheSessionThereAndForgetsItHere() {
        login("https://keys.example.com");
        server.answers(204, "");

        assertThat(run("logout").out()).contains("Signed out");
        assertThat(server.lastRequest()).hasToString("DELETE https://keys.example.com/v1/sessions/current");

        Run after = run("members", "list", "--url", "https://keys.example.com");
        assertThat(after.exitCode()).isEqualTo(4);
        assertThat(after.err()).contains("keywright login https://keys.example.com");
    }

    @Test
    void sessionThatOthersCouldReadIsNotUsed() throws IOException {
        login("https://keys.example.com");
        Path file = directory.resolve("keywright/sessions/https%3A%2F%2Fkeys.example.com.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Run run = run("workspaces", "list");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("can be read or changed by others", "chmod 600");
    }

    @Test
    void withoutATerminalThePasswordMustComeByStandardInput() {
        Run run = Run.in(
                environment(),
                Optional.empty(),
                server,
                duration -> {},
                "login",
                "https://keys.example.com",
                "--email",
                "ada@example.com");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--password-stdin");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void sessionIsNoAccessToken() {
        login("https://keys.example.com");

        Run run = run("token");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("only a key", "KEYWRIGHT_CLIENT_ID");
    }

    private Run login(String url) {
        server.answers(201, SESSION);
        return Run.in(
                environment(),
                Optional.of("a password"),
                server,
                duration -> {},
                "login",
                url,
                "--email",
                "ada@example.com",
                "--password-stdin");
    }

    private Run run(String... arguments) {
        return Run.in(environment(), Optional.empty(), server, duration -> {}, arguments);
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CONFIG_HOME", directory.toString());
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
