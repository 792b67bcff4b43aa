package dev.keywright.cli.access;

import dev.keywright.cli.http.Server;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that asks a server. */
public final class ConnectionOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server's address (default: KEYWRIGHT_URL, else the server signed in to last).")
    private @Nullable String url;

    /** The server, asked by the key that the variables name, else by who is signed in there. */
    public Server connect(Surroundings surroundings, PrintWriter err) {
        return caller(surroundings, err).server();
    }

    Caller caller(Surroundings surroundings, PrintWriter err) {
        return Caller.find(url, surroundings, err);
    }

    /** The key that the variables name. */
    public KeyCredentials key(Surroundings surroundings, PrintWriter err) {
        return KeyCredentials.require(url, surroundings, err);
    }
}
