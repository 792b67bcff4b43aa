package dev.keywright.application.member;

import dev.keywright.domain.member.UserId;

/** What disabling a user does to the user's sessions. */
@FunctionalInterface
public interface UserSessions {

    /** Ends all sessions of that user, as part of the thread's transaction. */
    void endAllOf(UserId user);
}
