package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Settings;

/** What the commands run. */
public interface Product {
    /**
     * Starts the server and returns when it answers requests.
     *
     * @param shutdown is given each part as soon as that runs, and closes them in reverse when the process ends, be it
     *     in the middle of the start
     * @return what to tell the person at the terminal: where it is and how to sign in
     * @throws StartupFailure where it can't start
     */
    String serve(Settings settings, Shutdown shutdown);

    /**
     * Makes a new signing key the one that signs from now on; the old one still verifies.
     *
     * @return what to tell the person at the terminal
     * @throws StartupFailure where it can't
     */
    String rotateSigningKey(Settings settings);
}
