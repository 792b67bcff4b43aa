package dev.keywright.application.access;

import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.UserId;

/** Who calls, and from where. */
public record Call(Caller caller, Origin origin) {

    /** A call by a person whom the embedding application vouches for. */
    public static Call by(UserId user) {
        return new Call(Caller.user(user), Origin.INTERNAL);
    }
}
