package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastOwnerPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final User user = new User(new UserId(new UUID(1, 1)), new EmailAddress("ada@example.com"), null, NOW);
    private final WorkspaceId workspace = new WorkspaceId(new UUID(2, 2));
    private final Member owner = Member.joined(workspace, user, RoleName.OWNER, NOW);
    private final Member viewer = owner.withRole(Preset.VIEWER.roleName());

    @Test
    void lastOwnerStaysOwner() {
        assertThatThrownBy(() -> LastOwnerPolicy.check(owner, null, 1)).isInstanceOf(MemberRefusal.LastOwner.class);
        assertThatThrownBy(() -> LastOwnerPolicy.check(owner, viewer, 1)).isInstanceOf(MemberRefusal.LastOwner.class);
        assertThatThrownBy(() -> LastOwnerPolicy.check(owner, owner.disabled(), 1))
                .isInstanceOf(MemberRefusal.LastOwner.class);
    }

    @Test
    void oneOfTwoOwnersMayGo() {
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, null, 2));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, viewer, 2));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, owner.disabled(), 2));
    }

    @Test
    void whoIsNoActiveOwnerMayGo() {
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(viewer, null, 1));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner.disabled(), null, 1));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(viewer, owner, 0));
    }

    @Test
    void ownerWhoStaysOwnerIsNoMatter() {
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, owner, 1));
    }
}
