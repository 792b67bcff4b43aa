package dev.keywright.cli.token;

import dev.keywright.cli.access.KeyCredentials;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.ShellLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that prints an access token. */
public final class TokenOutput {
    enum Format {
        TEXT,
        JSON,
        ENV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "What the token shall be for; may be repeated (default: all that the key's role holds).")
    private @Nullable List<String> scopes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    /** What it shall be for, with spaces between; null for all. */
    public @Nullable String scope() {
        return scopes == null ? null : String.join(" ", scopes);
    }

    /** @param answer as the token endpoint gives it */
    public void print(PrintWriter out, JsonObject answer) {
        String token = KeyCredentials.accessToken(answer);
        switch (format) {
            case TEXT -> out.println(token);
            case JSON -> out.println(answer.toJson());
            case ENV -> out.println(ShellLine.of("KEYWRIGHT_ACCESS_TOKEN", token));
        }
    }
}
