package dev.keywright.application.leak;

import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.secret.Secret;

/**
 * Ends a secret that was found somewhere, whoever reports it: to have it is all the proof that is needed. Once this returns, no node accepts
 * it: a client secret, with the tokens that were issued for it, a session token, or the token of an invitation. A key whose only secret ended
 * stays, without one, until it is rotated.
 */
@FunctionalInterface
public interface ReportLeak {

    /** Tells nobody whether there was anything to end. */
    void report(Command command);

    record Command(Secret secret, Origin origin) {}
}
