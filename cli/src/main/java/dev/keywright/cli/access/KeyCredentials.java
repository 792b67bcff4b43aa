package dev.keywright.cli.access;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.session.ServerChoice;
import dev.keywright.cli.session.Sessions;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key's client ID and secret, as the variables have them, and the server that they are for. */
public final class KeyCredentials {
    private static final String CLIENT_ID = "KEYWRIGHT_CLIENT_ID";
    private static final String CLIENT_SECRET = "KEYWRIGHT_CLIENT_SECRET";

    private final Server server;
    private final String clientId;
    private final String clientSecret;

    private KeyCredentials(Server server, String clientId, String clientSecret) {
        this.server = server;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    static KeyCredentials require(@Nullable String url, Surroundings surroundings, PrintWriter err) {
        return find(url, surroundings, err)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.UNAUTHENTICATED,
                        "only a key gets access tokens, and none is given.",
                        "Set " + CLIENT_ID + " and " + CLIENT_SECRET + ", or " + CLIENT_SECRET + "_FILE."));
    }

    /** @throws CommandFailure if there is one half of it */
    static Optional<KeyCredentials> find(@Nullable String url, Surroundings surroundings, PrintWriter err) {
        Optional<String> clientId = surroundings.variable(CLIENT_ID);
        Optional<String> clientSecret = surroundings.secret(CLIENT_SECRET);
        if (clientId.isEmpty() && clientSecret.isEmpty()) {
            return Optional.empty();
        }
        if (clientId.isEmpty() || clientSecret.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    (clientId.isEmpty() ? CLIENT_ID : CLIENT_SECRET) + " is missing beside "
                            + (clientId.isEmpty() ? CLIENT_SECRET : CLIENT_ID) + ".");
        }
        ServerAddress address = ServerChoice.named(url, surroundings)
                .or(() -> Sessions.of(surroundings.environment()).current())
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.USAGE, "which server is this key of? Set KEYWRIGHT_URL, or give --url."));
        Exposure.warn(address, err);
        Server server = Server.anonymous(
                address,
                surroundings.transport(),
                surroundings.pause(),
                "Check " + CLIENT_ID + " and " + CLIENT_SECRET
                        + ": the key may be of another server, or revoked, disabled, expired, or have a newer secret.");
        return Optional.of(new KeyCredentials(server, clientId.get(), clientSecret.get()));
    }

    /**
     * A new access token, as the server answers it.
     *
     * @param scope what it shall be for, with spaces between; null for all that the key's role holds
     */
    public JsonObject requestToken(@Nullable String scope) {
        return server.form(
                "/oauth2/token",
                clientId,
                clientSecret,
                Query.empty().withGiven("grant_type", "client_credentials").withGiven("scope", scope));
    }

    Server signedIn() {
        return server.withBearer(accessToken(requestToken(null)));
    }

    /** The token in such an answer. */
    public static String accessToken(JsonObject answer) {
        return answer.text("access_token")
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.UNEXPECTED, "the server's answer has no access_token.", "Is it a Keywright?"));
    }
}
