package dev.keywright.application.session;

import dev.keywright.application.access.Call;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the caller's own sessions that are good, newest first. */
@FunctionalInterface
public interface ListSessions {

    /** @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a key */
    Result list(Call call);

    /** @param current the one that the caller came with, or null if the embedding application vouches for the caller */
    record Result(List<Session> sessions, @Nullable SessionId current) {}
}
