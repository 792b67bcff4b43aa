package dev.keywright.application.session;

import dev.keywright.application.access.Call;
import dev.keywright.domain.session.SessionId;

/** Ends one of the caller's own sessions, the current one or another: once this returns, no node accepts its token. */
@FunctionalInterface
public interface EndSession {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a key
     * @throws dev.keywright.domain.session.SessionRefusal.SessionNotFound if the caller has no such session
     */
    void end(Command command);

    record Command(Call call, SessionId session) {}
}
