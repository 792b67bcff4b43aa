package dev.keywright.application.session;

import dev.keywright.application.member.UserSessions;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Stores sessions. What ends one takes part in the thread's transaction. */
public interface Sessions extends UserSessions {

    void add(Session session);

    /**
     * The session with one of those digests, expired or not, as it is when the statement runs: one that was ended before is not found, on
     * any node. Doesn't take part in a transaction; fails with {@link dev.keywright.application.StorageUnavailable}.
     */
    CompletionStage<Optional<Session>> find(List<SecretDigest> digests);

    /** The user's sessions that haven't expired by then, newest first. Takes part in the thread's transaction. */
    List<Session> listOf(UserId user, Instant now);

    /** Ends the session. Ending it again changes nothing. */
    void end(SessionId session);

    /**
     * Removes sessions that have expired.
     *
     * @param most how many at once
     * @return how many there were
     */
    int removeExpired(Instant now, int most);
}
