package dev.keywright.bootstrap.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The text of each setting and where it is from. The three sources are laid over each other by SmallRye Config, which
 * is given nothing else: no profiles, no {@code ${…}} in values, since a password may hold one.
 */
final class RawSettings {
    private static final int FLAGS = 300;
    private static final int ENVIRONMENT = 200;
    private static final int FILE = 100;

    private final SmallRyeConfig config;
    /** How the user wrote a name, by source and property. */
    private final Map<String, String> spelling = new HashMap<>();

    RawSettings(Sources sources, Consumer<InvalidSetting> problems) {
        var builder = new SmallRyeConfigBuilder().withSources(flags(sources), environment(sources, problems));
        PropertiesFile.find(sources).ifPresent(file -> builder.withSources(file(file, problems)));
        this.config = builder.build();
    }

    /** The text of a setting, and how its name was written. */
    record Given(String name, String text) {}

    Optional<Given> get(String property) {
        ConfigValue value = config.getConfigValue(property);
        String raw = value.getRawValue();
        return raw == null
                ? Optional.empty()
                : Optional.of(new Given(spelling.getOrDefault(value.getSourceName() + property, property), raw));
    }

    private ConfigSource flags(Sources sources) {
        Map<String, Given> given = new HashMap<>();
        sources.flags()
                .forEach((flag, text) ->
                        given.put(Name.ofFlag(flag).orElseThrow().property(), new Given(flag, text)));
        return source("flags", FLAGS, given);
    }

    private ConfigSource environment(Sources sources, Consumer<InvalidSetting> problems) {
        Map<String, Given> given = new HashMap<>();
        sources.environment().forEach((variable, text) -> {
            if (KnownNames.isKnownVariable(variable)) {
                given.put(Name.property(variable), new Given(variable, text));
            } else if (KnownNames.isOurs(variable)) {
                KnownNames.misspeltVariable(variable)
                        .ifPresent(problem -> problems.accept(new InvalidSetting(variable, problem)));
            }
        });
        return source("environment", ENVIRONMENT, given);
    }

    private ConfigSource file(Path file, Consumer<InvalidSetting> problems) {
        Map<String, Given> given = new HashMap<>();
        PropertiesFile.read(file, problems).forEach((property, text) -> {
            String spelled = PropertiesFile.spelled(property, file);
            given.put(property, new Given(spelled, text));
            if (!KnownNames.isKnownProperty(property)) {
                problems.accept(new InvalidSetting(spelled, KnownNames.unknownProperty(property)));
            }
        });
        return source("file", FILE, given);
    }

    private ConfigSource source(String name, int ordinal, Map<String, Given> given) {
        Map<String, String> texts = new HashMap<>();
        given.forEach((property, value) -> texts.put(property, value.text()));
        var source = new PropertiesConfigSource(texts, name, ordinal);
        given.forEach((property, value) -> spelling.put(source.getName() + property, value.name()));
        return source;
    }
}
