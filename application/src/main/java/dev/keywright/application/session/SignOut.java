package dev.keywright.application.session;

import dev.keywright.application.access.Call;

/** Ends the caller's session: once this returns, no node accepts its token. */
@FunctionalInterface
public interface SignOut {

    /** @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a key */
    void signOut(Call call);
}
