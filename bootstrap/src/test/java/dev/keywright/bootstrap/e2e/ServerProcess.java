package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.cli.Keywright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, as its user runs it. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile(" is at (http://localhost:[0-9]+)");

    private final Process process;
    private final Path errors;
    private final BufferedReader out;

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs the program with those arguments, in that folder. */
    public static ServerProcess run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds, and leaves the processors to the test.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Keywright.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile(folder, "errors", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client, once the server says where it is. */
    public Api awaitApi() {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    return new Api(URI.create(address.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the server ended before it began: " + errors());
    }

    /** What it wrote to standard output from now on, until it ends. */
    String awaitOutput() {
        return String.join("\n", out.lines().toList());
    }

    /** What it wrote to standard error so far. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl-C does. */
    void interrupt() {
        // Not process.destroy(), which closes the streams.
        process.toHandle().destroy();
    }

    int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        interrupt();
        awaitExit();
    }
}
