package dev.keywright.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build wrote down about itself. */
public final class BuildInfo {
    private static final Properties PROPERTIES = load();

    private BuildInfo() {}

    /** The version of Keywright, such as {@code 1.2.0}. */
    public static String version() {
        return property("version");
    }

    /** The version of the PostgreSQL that this build carries, such as {@code 17.11.0}. */
    public static String postgresVersion() {
        return property("postgres");
    }

    private static String property(String name) {
        return Objects.requireNonNull(PROPERTIES.getProperty(name), name);
    }

    private static Properties load() {
        try (InputStream in = Objects.requireNonNull(BuildInfo.class.getResourceAsStream("build.properties"))) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
