package dev.keywright.cli.session;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.http.ServerAddress;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.json.MalformedJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where the user is signed in: a file (0600) for each server, so that nobody's sign-in overwrites another's, and one that names
 * the server that was signed in to last, which commands use that are told no other.
 */
public final class Sessions {
    private final Path folder;

    private Sessions(Path folder) {
        this.folder = folder;
    }

    /** Those of the user whose environment that is. */
    public static Sessions of(Map<String, String> environment) {
        return new Sessions(ConfigFolder.of(environment));
    }

    public Optional<Session> at(ServerAddress server) {
        Path file = file(server);
        return PrivateFiles.read(file).map(text -> parse(file, text));
    }

    /** The server that was signed in to last, and not out of. */
    public Optional<ServerAddress> current() {
        return PrivateFiles.read(currentFile()).map(ServerAddress::new);
    }

    void add(Session session) {
        PrivateFiles.write(file(session.server()), session.toJson().toJson());
        PrivateFiles.write(currentFile(), session.server().text());
    }

    void remove(ServerAddress server) {
        PrivateFiles.delete(file(server));
        if (current().filter(server::equals).isPresent()) {
            PrivateFiles.delete(currentFile());
        }
    }

    private Path file(ServerAddress server) {
        return folder.resolve("sessions").resolve(Query.encode(server.text()) + ".json");
    }

    private Path currentFile() {
        return folder.resolve("current-server");
    }

    private static Session parse(Path file, String text) {
        try {
            return Session.of(JsonObject.parse(text));
        } catch (MalformedJson | NoSuchElementException e) {
            throw new CommandFailure(
                    ExitStatus.UNEXPECTED,
                    file + " is damaged.",
                    "Delete it, and sign in again with `keywright login`.");
        }
    }
}
