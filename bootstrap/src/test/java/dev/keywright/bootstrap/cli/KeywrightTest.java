package dev.keywright.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.bootstrap.server.Shutdown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeywrightTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Supplier<String> rotation = () -> "Rotated.";

    @Test
    void noCommandIsAnErrorThatShowsTheUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: keywright").contains("serve", "rotate-signing-key");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertThat(run("--help")).isZero();
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString()).contains("--port", "--host", "--data", "--config");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("keywright " + BuildInfo.version());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void unknownOptionIsAUsageError() {
        assertThat(run("serve", "--prot", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--prot");
    }

    @Test
    void everyWrongSettingIsALineAndTheExitCodeIsTwo() {
        assertThat(run(
                        "serve",
                        "--port",
                        "many",
                        "--config",
                        directory.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("  --port must be"))
                .anySatisfy(line -> assertThat(line).contains("none cannot be read: there is no such file."));
    }

    @Test
    void knownFailureIsToldInWordsOnly() {
        rotation = () -> {
            throw new StartupFailure("The disk is full.");
        };

        assertThat(run("rotate-signing-key")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("keywright: The disk is full." + System.lineSeparator());
    }

    @Test
    void unknownFailureIsLeftToTheLog() {
        rotation = () -> {
            throw new IllegalStateException("internal-detail");
        };

        assertThat(run("rotate-signing-key")).isEqualTo(1);
        assertThat(err.toString()).contains("IllegalStateException").doesNotContain("internal-detail", "\tat ");
    }

    @Test
    void successIsToldOnStandardOutput() {
        assertThat(run("rotate-signing-key")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Rotated.");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Keywright.commandLine(new Product() {
            @Override
            public String serve(Settings settings, Shutdown shutdown) {
                throw new AssertionError("not expected to start");
            }

            @Override
            public String rotateSigningKey(Settings settings) {
                return rotation.get();
            }
        });
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
