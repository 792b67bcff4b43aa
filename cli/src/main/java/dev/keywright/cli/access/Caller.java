package dev.keywright.cli.access;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.session.ServerChoice;
import dev.keywright.cli.session.Session;
import dev.keywright.cli.session.Sessions;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server, asked by a key or by a person who is signed in. */
record Caller(Server server, boolean isKey) {

    static Caller find(@Nullable String url, Surroundings surroundings, PrintWriter err) {
        Optional<KeyCredentials> key = KeyCredentials.find(url, surroundings, err);
        return key.isPresent()
                ? new Caller(key.get().signedIn(), true)
                : new Caller(person(url, surroundings, err), false);
    }

    private static Server person(@Nullable String url, Surroundings surroundings, PrintWriter err) {
        Sessions sessions = Sessions.of(surroundings.environment());
        ServerAddress address = ServerChoice.find(url, surroundings, sessions);
        Session session = sessions.at(address)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.UNAUTHENTICATED,
                        "you aren't signed in to " + address + ".",
                        "Sign in with `keywright login " + address + "`, or set KEYWRIGHT_CLIENT_ID and"
                                + " KEYWRIGHT_CLIENT_SECRET."));
        Exposure.warn(address, err);
        return Server.anonymous(
                        address,
                        surroundings.transport(),
                        surroundings.pause(),
                        "The session of " + session.email()
                                + " is over, or was ended. Sign in again with `keywright login " + address + "`.")
                .withBearer(session.token());
    }
}
