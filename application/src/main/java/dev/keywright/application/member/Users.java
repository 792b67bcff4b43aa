package dev.keywright.application.member;

import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import java.util.Optional;

/** Stores users and their passwords' hashes. All methods take part in the thread's transaction. */
public interface Users {

    /**
     * The user with that email address, who is stored now if there was none: whoever comes second of two at the same time gets the first
     * one's user.
     */
    User addIfAbsent(User user);

    Optional<User> find(UserId id);

    Optional<User> findByEmail(EmailAddress email);

    /** Stores the display name. */
    void update(User user);

    /** The hash of the user's password, or empty if the user has none yet. */
    Optional<PasswordHash> findPassword(UserId id);

    /**
     * Sets the password of a user who has none.
     *
     * @return false if the user has one, which stays: of several at the same time, one sets it
     */
    boolean setFirstPassword(UserId id, PasswordHash password);

    /** Sets the password of a user, whatever it was. */
    void setPassword(UserId id, PasswordHash password);
}
