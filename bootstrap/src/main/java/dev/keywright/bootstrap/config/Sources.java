package dev.keywright.bootstrap.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from, the strongest first: the command line, the environment, the file.
 *
 * @param flags by their name on the command line, such as {@code --port}
 * @param environment all variables of the process; those that don't begin with {@code KEYWRIGHT_} are ignored
 * @param workingDirectory where {@code keywright.properties} is looked for, and what relative paths start from
 * @param configFile the file to read instead; it must exist then
 */
public record Sources(
        Map<String, String> flags, Map<String, String> environment, Path workingDirectory, Optional<Path> configFile) {}
