package dev.keywright.domain.member;

import org.jspecify.annotations.Nullable;

/** A workspace always keeps at least one active Owner. */
public final class LastOwnerPolicy {

    private LastOwnerPolicy() {}

    /**
     * Refuses a change that would leave the workspace without an active Owner.
     *
     * @param before the member as it is
     * @param after the member as it would be, or null if it is removed
     * @param activeOwners how many active Owners the workspace has now
     * @throws MemberRefusal.LastOwner if this is the last of them and would no longer be one
     */
    public static void check(Member before, @Nullable Member after, int activeOwners) {
        boolean remainsOwner = after != null && after.isActiveOwner();
        if (before.isActiveOwner() && !remainsOwner && activeOwners <= 1) {
            throw new MemberRefusal.LastOwner();
        }
    }
}
