package dev.keywright.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that we started. It is asked to end when this is closed, and at the latest when this program ends. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final Runnable end = this::end;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        AtTheEnd.run(end);
    }

    /**
     * Starts it, without the {@code KEYWRIGHT_…} and {@code KC_…} of our own environment.
     *
     * @param log takes what it prints; its folder is made where it's missing
     */
    public static ChildProcess start(Path folder, Path log, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("KEYWRIGHT_") || name.startsWith("KC_"));
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException with the end of what it printed, if it fails
     */
    public static void run(Path folder, Path log, Map<String, String> environment, List<String> command) {
        try (ChildProcess child = start(folder, log, environment, command)) {
            int exitCode = child.process.waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + exitCode + ":\n" + child.lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ProcessTree tree() {
        return ProcessTree.of(process.pid());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The end of what it printed. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end();
        AtTheEnd.forget(end);
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        try {
            if (!process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
