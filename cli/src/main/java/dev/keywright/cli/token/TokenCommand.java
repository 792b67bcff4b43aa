package dev.keywright.cli.token;

import dev.keywright.cli.access.ConnectionOptions;
import dev.keywright.cli.access.KeyCredentials;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.ShellLine;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gets an access token for a key, and prints it. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print an access token of the key that KEYWRIGHT_CLIENT_ID and KEYWRIGHT_CLIENT_SECRET name.",
        footer = {"", "Such as:  curl -H \"Authorization: Bearer $(keywright token)\" ..."})
public final class TokenCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        ENV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

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

    public TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonObject answer = connection
                .key(surroundings, spec.commandLine().getErr())
                .requestToken(scopes == null ? null : String.join(" ", scopes));
        String token = KeyCredentials.accessToken(answer);
        switch (format) {
            case TEXT -> out.println(token);
            case JSON -> out.println(answer.toJson());
            case ENV -> out.println(ShellLine.of("KEYWRIGHT_ACCESS_TOKEN", token));
        }
        return ExitStatus.OK.code();
    }
}
