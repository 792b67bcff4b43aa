package dev.keywright.application.access;

import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A membership that storage found active a moment ago, with what decides which rights come with it.
 *
 * @param inPlatformWorkspace whether its workspace is the platform workspace
 * @param roleScopes what the member's role holds at that moment if it is a custom role; null for a preset
 */
public record ActiveMember(
        Member member,
        boolean inPlatformWorkspace,
        @Nullable SortedSet<Scope> roleScopes) {

    /** What the member's role is and holds. */
    public Role heldRole(RoleCatalog catalog) {
        return catalog.held(member.role(), roleScopes, inPlatformWorkspace);
    }
}
