package dev.keywright.bootstrap.config;

import dev.keywright.bootstrap.config.RawSettings.Given;
import dev.keywright.domain.limit.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads settings one by one and notes what is wrong with them, so that all of it is reported at once. */
final class SettingReader {
    private final Set<InvalidSetting> problems = new LinkedHashSet<>();
    private final RawSettings raw;
    private final Path workingDirectory;

    SettingReader(Sources sources) {
        this.raw = new RawSettings(sources, problems::add);
        this.workingDirectory = sources.workingDirectory();
    }

    /** Throws what was noted so far, if anything was. */
    void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(List.copyOf(problems));
        }
    }

    void problem(String setting, String problem) {
        problems.add(new InvalidSetting(setting, problem));
    }

    boolean isGiven(Name name) {
        return raw.get(name.property()).isPresent()
                || (name.isSecret() && raw.get(name.fileProperty()).isPresent());
    }

    Optional<String> text(Name name) {
        return text(name, text -> Optional.empty());
    }

    /** @param check the problem with a text, if it has one */
    Optional<String> text(Name name, Function<String, Optional<String>> check) {
        return raw.get(name.property()).filter(this::isNotBlank).flatMap(given -> {
            Optional<String> wrong = check.apply(given.text());
            wrong.ifPresent(problem -> problem(given.name(), problem));
            return wrong.isPresent() ? Optional.empty() : Optional.of(given.text());
        });
    }

    int integer(Name name, int otherwise, int least, int most) {
        return text(
                        name,
                        text -> parse(text, least, most).isPresent()
                                ? Optional.empty()
                                : Optional.of("must be a whole number from " + least + " to " + most + ", not \""
                                        + printable(text) + "\"."))
                .flatMap(text -> parse(text, least, most))
                .orElse(otherwise);
    }

    /** A limit, or none for 0. */
    Optional<Limit> limit(Name name, String otherwise) {
        return Optional.of(text(name, Checks::limit).orElse(otherwise)).flatMap(Limit::parse);
    }

    <E extends Enum<E>> E choice(Name name, E otherwise) {
        E[] values = otherwise.getDeclaringClass().getEnumConstants();
        return text(
                        name,
                        text -> match(values, text).isPresent()
                                ? Optional.empty()
                                : Optional.of("must be one of "
                                        + Arrays.stream(values)
                                                .map(SettingReader::spelled)
                                                .collect(Collectors.joining(", "))
                                        + ", not \"" + printable(text) + "\"."))
                .flatMap(text -> match(values, text))
                .orElse(otherwise);
    }

    Path path(Name name, String otherwise) {
        try {
            return workingDirectory.resolve(text(name).orElse(otherwise)).normalize();
        } catch (InvalidPathException e) {
            problem(name.variable(), "is not a path: " + printable(e.getReason()) + ".");
            return workingDirectory;
        }
    }

    /** A secret, given as it is or by the name of a file that holds it. */
    Optional<Secret> secret(Name name) {
        Optional<Given> plain = raw.get(name.property());
        Optional<Given> file = raw.get(name.fileProperty());
        if (plain.isPresent() && file.isPresent()) {
            problem(plain.get().name(), "and " + file.get().name() + " are both given; keep one.");
            return Optional.empty();
        }
        return plain.or(() -> file.filter(this::isNotBlank).flatMap(this::content))
                .filter(this::isNotBlank)
                .map(given -> new Secret(given.text()));
    }

    /** How the user wrote the name of a setting, the variable where it isn't given. */
    String spelling(Name name) {
        return raw.get(name.property())
                .or(() -> raw.get(name.fileProperty()))
                .map(Given::name)
                .orElse(name.variable());
    }

    private Optional<Given> content(Given file) {
        try {
            String content = Files.readString(workingDirectory.resolve(file.text()));
            return Optional.of(new Given(file.name(), content.replaceFirst("\\r?\\n\\z", "")));
        } catch (IOException | InvalidPathException e) {
            problem(file.name(), "names " + printable(file.text()) + ", which cannot be read: " + Reasons.of(e) + ".");
            return Optional.empty();
        }
    }

    private boolean isNotBlank(Given given) {
        if (given.text().isBlank()) {
            problem(given.name(), "is empty; give it a value or remove it.");
        }
        return !given.text().isBlank();
    }

    private static Optional<Integer> parse(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> match(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> spelled(value).equals(text))
                .findFirst();
    }

    /** The algorithms as RFC 7518 writes them, all else in lower case. */
    private static String spelled(Enum<?> value) {
        return value instanceof SigningAlgorithm ? value.name() : value.name().toLowerCase(Locale.ROOT);
    }

    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
