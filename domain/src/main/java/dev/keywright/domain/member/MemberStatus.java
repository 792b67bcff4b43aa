package dev.keywright.domain.member;

/** Where a membership stands. */
public enum MemberStatus {
    /** Invited, and hasn't accepted yet: holds no rights. */
    INVITED,
    ACTIVE,
    /** Stopped by an Owner: holds no rights, and neither do this member's private keys. */
    DISABLED
}
