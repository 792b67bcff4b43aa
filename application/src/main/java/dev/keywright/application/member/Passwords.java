package dev.keywright.application.member;

import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;

/** Hashes passwords, slowly on purpose. Safe for use by many threads. */
public interface Passwords {

    /** A new hash of the password, with a new salt. */
    PasswordHash hash(Password password);

    /** Whether the hash is one of that password. Takes as long as {@link #hash}, whatever the answer. */
    boolean matches(Password password, PasswordHash hash);

    /** Takes as long as {@link #matches}, for when there is no hash to compare with, so that this can't be told from outside. */
    void pretendToMatch(Password password);
}
