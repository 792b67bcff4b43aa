package dev.keywright.cli.surroundings;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whom to ask. */
public interface Terminal {
    /** A line that is typed after the question; empty if there is nobody to ask. */
    Optional<String> ask(String question);

    /** The same, without showing what is typed. */
    Optional<String> askSecret(String question);

    /** The first line of standard input, without its end; empty if there is none. */
    Optional<String> readLine() throws IOException;

    /** The one that the process has. */
    static Terminal ofProcess() {
        return new Terminal() {
            @Override
            public Optional<String> ask(String question) {
                return Optional.ofNullable(System.console()).map(console -> console.readLine("%s", question));
            }

            @Override
            public Optional<String> askSecret(String question) {
                return Optional.ofNullable(System.console())
                        .map((Console console) -> console.readPassword("%s", question))
                        .map(String::new);
            }

            @Override
            public Optional<String> readLine() throws IOException {
                return Optional.ofNullable(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
            }
        };
    }
}
