package dev.keywright.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.bootstrap.server.Shutdown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void settingsAreCheckedWithoutAStart() {
        assertThat(run("config", "check", "--data", directory.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo("The settings are right.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void checkNamesWhatIsWrongWithTheFirstOwnerAndTheRolesToo() throws IOException {
        Path file = Files.writeString(directory.resolve("keywright.properties"), """
                keywright.bootstrap.workspace=\\u0007
                keywright.bootstrap.owner.email=nobody
                keywright.bootstrap.owner.password=short
                keywright.bootstrap.client.id=1
                keywright.bootstrap.client.secret=kwp_1
                keywright.roles.viewer.scopes=%s
                """.formatted("x".repeat(2_000)));

        assertThat(run("config", "check", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "BOOTSTRAP_WORKSPACE",
                        "BOOTSTRAP_OWNER_EMAIL",
                        "BOOTSTRAP_OWNER_PASSWORD",
                        "BOOTSTRAP_CLIENT_ID",
                        "BOOTSTRAP_CLIENT_SECRET",
                        "ROLES_")
                .doesNotContain("kwp_1");
    }

    @Test
    void databaseThatIsAwayIsExitCodeFive() throws IOException {
        Path file = Files.writeString(directory.resolve("keywright.properties"), """
                keywright.database.url=jdbc:postgresql://localhost:1/none
                keywright.master.key=%s
                """.formatted(
                        Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(run("config", "check", "--config", file.toString())).isZero();
        assertThat(run("config", "check", "--config", file.toString(), "--database"))
                .isEqualTo(5);
        assertThat(err.toString()).contains("the database can't be reached", "KEYWRIGHT_DATABASE_URL");
    }

    @Test
    void commandsThatAskAServerAreThereToo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "config", "login", "keys", "completion", "Exit codes:");
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

    @Test
    void rotationOfTheMasterKeyIsToldLineByLine() {
        assertThat(run("master-key", "rotate")).isZero();
        assertThat(out.toString().lines()).containsExactly("100 at once.", "Rotated.");
        assertThat(run("master-key", "rotate", "--batch-size", "7")).isZero();
        assertThat(out.toString()).contains("7 at once.");
        assertThat(run("master-key", "status")).isZero();
        assertThat(out.toString()).contains("Needed.");
    }

    @Test
    void masterKeyAloneOrWithANonsensicalBatchIsAUsageError() {
        assertThat(run("master-key")).isEqualTo(2);
        assertThat(err.toString()).contains("rotate", "status");
        assertThat(run("master-key", "rotate", "--batch-size", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--batch-size must be from 1 to 10000, not 0.");
    }

    private int run(String... arguments) {
        Product product = new Product() {
            @Override
            public String serve(Settings settings, Shutdown shutdown) {
                throw new AssertionError("not expected to start");
            }

            @Override
            public String rotateSigningKey(Settings settings) {
                return rotation.get();
            }

            @Override
            public String rotateMasterKey(Settings settings, int batch, Consumer<String> progress) {
                progress.accept(batch + " at once.");
                return rotation.get();
            }

            @Override
            public String masterKeyStatus(Settings settings) {
                return "Needed.";
            }
        };
        return Keywright.commandLine(product, arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
