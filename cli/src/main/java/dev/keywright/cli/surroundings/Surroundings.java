package dev.keywright.cli.surroundings;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Pause;
import dev.keywright.cli.http.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** All that a command has from outside, so that a test can give it something else. */
public record Surroundings(
        Map<String, String> environment, Terminal terminal, Transport transport, Pause pause, Clock clock) {

    /** Those of this process. */
    public static Surroundings ofProcess(Transport transport) {
        return new Surroundings(
                System.getenv(),
                Terminal.ofProcess(),
                transport,
                duration -> Thread.sleep(duration.toMillis()),
                Clock.systemUTC());
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    /**
     * A secret, in a variable or in the file that the same name with {@code _FILE} points to.
     *
     * @throws CommandFailure if both are set, or the file can't be read
     */
    public Optional<String> secret(String name) {
        Optional<String> file = variable(name + "_FILE");
        if (file.isEmpty()) {
            return variable(name);
        }
        if (variable(name).isPresent()) {
            throw new CommandFailure(ExitStatus.USAGE, name + " and " + name + "_FILE are both set; keep one.");
        }
        return file.map(path -> content(name + "_FILE", path));
    }

    private static String content(String variable, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    variable + " names " + path + ", which can't be read: "
                            + e.getClass().getSimpleName() + ".");
        }
    }
}
