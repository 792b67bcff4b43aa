package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.files.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs PostgreSQL's programs: in English, without the caller's {@code PG…} environment, and never as root, which
 * PostgreSQL refuses.
 */
final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final Installation installation;
    private final List<String> prefix;

    private Programs(Installation installation, List<String> prefix) {
        this.installation = installation;
        this.prefix = prefix;
    }

    /** @param owned a file that this process created, whose owner is therefore the user it runs as */
    static Programs of(Installation installation, Path owned) {
        return new Programs(installation, runsAsRoot(owned) ? withoutRoot() : List.of());
    }

    /** What a program printed, and how it ended. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last lines, where a failure is. */
        String end() {
            List<String> lines = output.strip().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        }
    }

    Outcome run(Path workingDirectory, Duration limit, String program, List<String> arguments) {
        return run(workingDirectory, limit, program, arguments, "");
    }

    /**
     * Runs a program to its end.
     *
     * @param input its standard input
     * @throws StartupFailure where it can't be started, or takes longer than the limit (it is killed then)
     */
    Outcome run(Path workingDirectory, Duration limit, String program, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(prefix);
        command.add(installation.program(program).toString());
        command.addAll(arguments);
        return run(command, workingDirectory, limit, input);
    }

    private static Outcome run(List<String> command, Path workingDirectory, Duration limit, String input) {
        // Into a file and not a pipe: what the program starts in the background inherits it and would keep it open.
        Path output = null;
        try {
            output = Files.createTempFile("keywright-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended before it read all of it; its exit code and output say why.
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new StartupFailure(command + " did not end within " + limit.toSeconds() + " seconds.");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new StartupFailure("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while running " + command.get(0) + ".", e);
        } finally {
            deleteQuietly(output);
        }
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("left behind: {}", file, e);
        }
    }

    private static boolean runsAsRoot(Path owned) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(owned, "unix:uid"));
        } catch (IOException e) {
            throw FileTrouble.cannot("read the owner of", owned, e);
        }
    }

    /** A user namespace without a mapping: the same user to the file system, and nobody to PostgreSQL. */
    private static List<String> withoutRoot() {
        List<String> prefix = List.of("unshare", "-U");
        List<String> probe = List.of("unshare", "-U", "true");
        try {
            if (run(probe, Path.of("/"), Duration.ofSeconds(10), "").succeeded()) {
                return prefix;
            }
        } catch (StartupFailure e) {
            LOG.debug("no user namespace", e);
        }
        throw new StartupFailure("PostgreSQL refuses to run as root, and this system doesn't let Keywright step down"
                + " (unshare -U). Run Keywright as a normal user, or point KEYWRIGHT_DATABASE_URL at a PostgreSQL of"
                + " yours.");
    }
}
