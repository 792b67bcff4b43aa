package dev.keywright.console.page;

import dev.keywright.application.assembly.UseCases;
import dev.keywright.console.visit.NewSession;
import dev.keywright.console.visit.Proof;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Cookies;
import java.time.Clock;

/**
 * What every feature's pages are made with.
 *
 * @param address the deployment's public address, without a slash at its end
 * @param networks how networks are read
 */
public record Tools(
        UseCases useCases,
        Visits visits,
        Shells shells,
        Views views,
        Cookies cookies,
        Clock clock,
        String address,
        NetworkList networks) {

    /** When the visitor last gave the password. */
    public Proof proof() {
        return new Proof(useCases.sessions(), clock);
    }

    /** Has the browser keep a session. */
    public NewSession newSession() {
        return new NewSession(cookies, clock);
    }
}
