package dev.keywright.cli;

import dev.keywright.cli.http.Pause;
import dev.keywright.cli.http.Transport;
import dev.keywright.cli.surroundings.Surroundings;
import dev.keywright.cli.surroundings.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program as a test runs it, and what came of it. */
public record Run(int exitCode, String out, String err) {
    public static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    /** With a key's variables, and those. */
    public static Run of(Transport server, Map<String, String> variables, String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KEYWRIGHT_URL", "https://keys.example.com",
                "KEYWRIGHT_CLIENT_ID", "the-client",
                "KEYWRIGHT_CLIENT_SECRET", "the-secret"));
        environment.putAll(variables);
        return in(environment, Optional.empty(), server, duration -> {}, arguments);
    }

    public static Run of(Transport server, String... arguments) {
        return of(server, Map.of(), arguments);
    }

    /** @param typed what standard input, and who is asked on the terminal, says */
    public static Run in(
            Map<String, String> environment,
            Optional<String> typed,
            Transport server,
            Pause pause,
            String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(environment, new Typist(typed), server, pause, Clock.fixed(NOW, ZoneOffset.UTC));
        int code = Program.commandLine(surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private record Typist(Optional<String> typed) implements Terminal {
        @Override
        public Optional<String> ask(String question) {
            return typed;
        }

        @Override
        public Optional<String> askSecret(String question) {
            return typed;
        }

        @Override
        public Optional<String> readLine() {
            return typed;
        }
    }
}
