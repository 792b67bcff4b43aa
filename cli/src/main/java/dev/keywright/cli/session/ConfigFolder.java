package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's files are, by the XDG Base Directory Specification. */
final class ConfigFolder {
    private ConfigFolder() {}

    static Path of(Map<String, String> environment) {
        return given(environment, "XDG_CONFIG_HOME")
                .filter(Path::isAbsolute)
                .or(() -> given(environment, "HOME").map(home -> home.resolve(".config")))
                .map(folder -> folder.resolve("keywright"))
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.USAGE,
                        "there is no place for sessions: neither XDG_CONFIG_HOME nor HOME is set.",
                        "Set one, or use a key: KEYWRIGHT_CLIENT_ID and KEYWRIGHT_CLIENT_SECRET."));
    }

    private static Optional<Path> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }
}
