package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a person in. The password is typed, or comes by standard input, and is kept nowhere. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Sign in to a server with e-mail address and password.",
        footer = {
            "",
            "The session lasts 12 hours. It is kept in a file that only you can read, in",
            "keywright/sessions under $XDG_CONFIG_HOME or ~/.config. Commands use the server that",
            "you signed in to last, unless --url or KEYWRIGHT_URL names another."
        })
public final class LoginCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            description = "The server's address (default: KEYWRIGHT_URL, else the server used last).")
    private @Nullable String url;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Who signs in; asked for if not given.")
    private @Nullable String email;

    @Option(
            names = "--password-stdin",
            description = "Read the password from the first line of standard input instead of asking for it.")
    private boolean passwordFromInput;

    public LoginCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Sessions sessions = Sessions.of(surroundings.environment());
        ServerAddress address = ServerChoice.find(url, surroundings, sessions);
        if (address.isExposed()) {
            spec.commandLine()
                    .getErr()
                    .println("keywright: warning: " + address
                            + " isn't encrypted: the password can be read on the way.");
        }
        String who = Optional.ofNullable(email)
                .or(() -> surroundings.terminal().ask("E-mail address: "))
                .orElseThrow(() -> usage("--email is missing, and there is no terminal to ask on."));
        JsonObject answer = Server.anonymous(
                        address,
                        surroundings.transport(),
                        surroundings.pause(),
                        "Check the e-mail address and the password.")
                .post("/v1/sessions", JsonObject.empty().with("email", who).with("password", password()));
        Session session = new Session(address, who, field(answer, "session_token"), field(answer, "expires_at"));
        sessions.add(session);
        spec.commandLine()
                .getOut()
                .println("Signed in to " + address + " as " + who + " until " + session.expiresAt() + ".");
        return ExitStatus.OK.code();
    }

    private String password() {
        return passwordFromInput
                ? line().orElseThrow(() -> usage("standard input has no password."))
                : surroundings
                        .terminal()
                        .askSecret("Password: ")
                        .orElseThrow(() ->
                                usage("there is no terminal to ask for the password on. Give it by standard input, with"
                                        + " --password-stdin."));
    }

    private Optional<String> line() {
        try {
            return surroundings.terminal().readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(JsonObject answer, String name) {
        return answer.text(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.UNEXPECTED, "the server's answer has no " + name + ".", "Is it a Keywright?"));
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitStatus.USAGE, message);
    }
}
