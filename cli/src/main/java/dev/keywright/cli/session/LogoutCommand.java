package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a person's session on the server, and forgets it here even where the server can't be reached. */
@Command(mixinStandardHelpOptions = true, description = "Sign out of a server.")
public final class LogoutCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            description = "The server's address (default: KEYWRIGHT_URL, else the server used last).")
    private @Nullable String url;

    public LogoutCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Sessions sessions = Sessions.of(surroundings.environment());
        ServerAddress address = ServerChoice.find(url, surroundings, sessions);
        Optional<Session> session = sessions.at(address);
        if (session.isPresent()) {
            sessions.remove(address);
            end(session.get());
        }
        spec.commandLine()
                .getOut()
                .println(
                        session.isPresent()
                                ? "Signed out of " + address + "."
                                : "You weren't signed in to " + address + ".");
        return ExitStatus.OK.code();
    }

    private void end(Session session) {
        try {
            Server.anonymous(session.server(), surroundings.transport(), surroundings.pause(), "")
                    .withBearer(session.token())
                    .delete("/v1/sessions/current");
        } catch (CommandFailure e) {
            if (e.status() != ExitStatus.UNAUTHENTICATED) {
                throw new CommandFailure(
                        e.status(),
                        "the session was forgotten here, but not ended on the server: " + e.getMessage(),
                        "It ends by itself at " + session.expiresAt() + ".");
            }
        }
    }
}
