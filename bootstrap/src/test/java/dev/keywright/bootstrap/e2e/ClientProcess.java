package dev.keywright.bootstrap.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keywright.bootstrap.cli.Keywright;
import dev.keywright.cli.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One command in a process of its own, as the launcher runs those that only ask a server. */
final class ClientProcess {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ClientProcess() {}

    /** Runs it to its end, with nothing of the test's own environment that is Keywright's. */
    static Ended run(Map<String, String> environment, String input, String... arguments) {
        return run(Program.class, ProcessBuilder.Redirect.PIPE, environment, input, arguments);
    }

    /** The same, by the program that can run a server too. */
    static Ended runWhole(Map<String, String> environment, String... arguments) {
        return run(Keywright.class, ProcessBuilder.Redirect.PIPE, environment, "", arguments);
    }

    /** The same, with standard output into a file. */
    static Ended runInto(Path out, Map<String, String> environment, String... arguments) {
        return run(Program.class, ProcessBuilder.Redirect.to(out.toFile()), environment, "", arguments);
    }

    private static Ended run(
            Class<?> program,
            ProcessBuilder.Redirect out,
            Map<String, String> environment,
            String input,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("keywright", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out).redirectError(errors.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("KEYWRIGHT_"));
                builder.environment().putAll(environment);
                Process process = builder.start();
                String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
                process.getOutputStream().write((input + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().close();
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Ended(process.waitFor(), printed, Files.readString(errors), commandLine);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came of it; {@code commandLines} is what the list of processes showed of it. */
    record Ended(int exitCode, String out, String err, String commandLines) {

        Ended expect(int expected) {
            if (exitCode != expected) {
                throw new AssertionError("expected exit code " + expected + " and got " + exitCode + ": " + err);
            }
            return this;
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(out);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + out, e);
            }
        }
    }
}
