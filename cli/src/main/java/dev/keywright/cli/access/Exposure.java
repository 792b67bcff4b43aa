package dev.keywright.cli.access;

import dev.keywright.cli.http.ServerAddress;
import java.io.PrintWriter;

/** Says where credentials would travel in the open. */
final class Exposure {
    private Exposure() {}

    static void warn(ServerAddress address, PrintWriter err) {
        if (address.isExposed()) {
            err.println("keywright: warning: " + address
                    + " isn't encrypted: credentials can be read on the way. Use https where you can.");
        }
    }
}
