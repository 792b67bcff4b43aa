package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Settings;
import java.util.function.Consumer;

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

    /**
     * Encrypts all that is stored under another master key: a new one where they are generated, else the configured one. Works beside
     * running nodes, and may be ended at any moment and begun again.
     *
     * @param batch how many things at once are kept from changing
     * @param progress is told, line by line, what was done so far
     * @return what to tell the person at the terminal
     * @throws StartupFailure where it can't, or not whole; the message says what was left and why
     */
    String rotateMasterKey(Settings settings, int batch, Consumer<String> progress);

    /**
     * Says which master key encrypts what, and which are no longer needed.
     *
     * @return what to tell the person at the terminal
     * @throws StartupFailure where it can't
     */
    String masterKeyStatus(Settings settings);
}
