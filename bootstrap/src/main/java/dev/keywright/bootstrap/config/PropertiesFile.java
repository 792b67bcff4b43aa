package dev.keywright.bootstrap.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** A file of {@code keywright.x.y=value} lines in UTF-8, by the rules of {@link Properties}. */
final class PropertiesFile {
    private static final String DEFAULT = "keywright.properties";

    private PropertiesFile() {}

    /** The file to read, which is the one that was asked for, or the usual one if it exists. */
    static Optional<Path> find(Sources sources) {
        if (sources.configFile().isPresent()) {
            return sources.configFile().map(sources.workingDirectory()::resolve);
        }
        return Optional.of(sources.workingDirectory().resolve(DEFAULT)).filter(Files::exists);
    }

    static Map<String, String> read(Path file, Consumer<InvalidSetting> problems) {
        Map<String, String> lines = new LinkedHashMap<>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (lines.put(key.toString(), value.toString()) != null) {
                    problems.accept(new InvalidSetting(spelled(key.toString(), file), "is there twice."));
                }
                return value;
            }
        };
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(new InvalidSetting(file.toString(), "cannot be read: " + Reasons.of(e) + "."));
        }
        return lines;
    }

    static String spelled(String property, Path file) {
        return property + " in " + file;
    }
}
