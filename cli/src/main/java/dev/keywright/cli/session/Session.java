package dev.keywright.cli.session;

import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.json.JsonObject;

/** A person who is signed in to a server, as far as this machine knows. It holds the session token, and has no {@code toString}. */
public final class Session {
    private final ServerAddress server;
    private final String email;
    private final String token;
    private final String expiresAt;

    Session(ServerAddress server, String email, String token, String expiresAt) {
        this.server = server;
        this.email = email;
        this.token = token;
        this.expiresAt = expiresAt;
    }

    public ServerAddress server() {
        return server;
    }

    public String email() {
        return email;
    }

    /** The bearer token. Who calls this answers for where it goes. */
    public String token() {
        return token;
    }

    /** RFC 3339, UTC. */
    public String expiresAt() {
        return expiresAt;
    }

    JsonObject toJson() {
        return JsonObject.empty()
                .with("server", server.text())
                .with("email", email)
                .with("session_token", token)
                .with("expires_at", expiresAt);
    }

    /** @throws java.util.NoSuchElementException if a field is missing */
    static Session of(JsonObject json) {
        return new Session(
                new ServerAddress(json.text("server").orElseThrow()),
                json.text("email").orElseThrow(),
                json.text("session_token").orElseThrow(),
                json.text("expires_at").orElseThrow());
    }
}
