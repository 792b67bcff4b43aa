package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.config.Sources;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the configuration and the data are. */
final class SourceOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings (default: keywright.properties here, if there is one).")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where the embedded database is (default: data).")
    private @Nullable String data;

    /** @param flags further ones, by their name; null where not given */
    Settings load(Map<String, @Nullable String> flags) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "--data", data);
        flags.forEach((flag, text) -> put(given, flag, text));
        return Settings.load(
                new Sources(given, System.getenv(), Path.of("").toAbsolutePath(), Optional.ofNullable(config)));
    }

    private static void put(Map<String, String> given, String flag, @Nullable String text) {
        if (text != null) {
            given.put(flag, text);
        }
    }
}
