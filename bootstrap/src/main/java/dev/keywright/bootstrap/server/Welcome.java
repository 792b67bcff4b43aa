package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.BuildInfo;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person reads when the server is up: where it is, how to get in, and what to try. */
final class Welcome {

    private Welcome() {}

    static String text(String issuer, FirstOwner firstOwner) {
        return "Keywright " + BuildInfo.version() + " is at " + issuer + "\n"
                + "The console is at " + issuer + "/ ; the first Owner signs in as " + firstOwner.email() + "\n"
                + firstOwner
                        .file()
                        .filter(Files::exists)
                        .map(file -> withCredentials(file, issuer))
                        .orElse("Stop it with Ctrl-C.");
    }

    private static String withCredentials(Path file, String issuer) {
        return "The first credentials are in " + file + "; store them safely, then delete it.\n"
                + "Try a token:\n"
                + "  . '" + file + "' && curl -u \"$CLIENT_ID:$CLIENT_SECRET\" -d grant_type=client_credentials "
                + issuer
                + "/oauth2/token";
    }
}
