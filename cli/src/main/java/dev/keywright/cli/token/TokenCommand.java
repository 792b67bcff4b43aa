package dev.keywright.cli.token;

import dev.keywright.cli.access.ConnectionOptions;
import dev.keywright.cli.access.KeyCredentials;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gets an access token for a key, and prints it. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print an access token of the key that KEYWRIGHT_CLIENT_ID and KEYWRIGHT_CLIENT_SECRET name.",
        footer = {"", "Such as:  curl -H \"Authorization: Bearer $(keywright token)\" ..."})
public final class TokenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final TokenOutput output = new TokenOutput();

    public TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        KeyCredentials key = connection.key(surroundings, spec.commandLine().getErr());
        output.print(spec.commandLine().getOut(), key.requestToken(output.scope()));
        return ExitStatus.OK.code();
    }
}
