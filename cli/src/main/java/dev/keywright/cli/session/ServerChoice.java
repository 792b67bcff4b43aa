package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which server a command is about. */
public final class ServerChoice {
    private ServerChoice() {}

    /**
     * The one that was named, else that of {@code KEYWRIGHT_URL}, else the one that was signed in to last.
     *
     * @param named on the command line
     * @throws CommandFailure if there is none
     */
    public static ServerAddress find(@Nullable String named, Surroundings surroundings, Sessions sessions) {
        return named(named, surroundings)
                .or(sessions::current)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.USAGE, "which server? Set KEYWRIGHT_URL, or sign in with `keywright login URL`."));
    }

    /** The same, where nobody needs to be signed in. */
    public static Optional<ServerAddress> named(@Nullable String named, Surroundings surroundings) {
        return Optional.ofNullable(named)
                .map(text -> ServerAddress.parse(text, "the server's address"))
                .or(() ->
                        surroundings.variable("KEYWRIGHT_URL").map(text -> ServerAddress.parse(text, "KEYWRIGHT_URL")));
    }
}
