package dev.keywright.persistence.member;

import dev.keywright.application.access.ActiveMember;
import dev.keywright.domain.role.Scope;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code membership}, joined with its user's, its workspace's and, if there is one, its role's. */
record ActiveMemberRow(
        @Nested MemberRow member,
        boolean platform,
        @Nullable String roleScopes) {

    ActiveMember toActiveMember() {
        return new ActiveMember(member.toMember(), platform, roleScopes == null ? null : Scope.parseList(roleScopes));
    }
}
