package dev.keywright.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {
    private static final UserId ADA = new UserId(new UUID(2, 1));

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAnOwnerPassesForOne(Preset preset) {
        assertThatThrownBy(() -> actor(preset, ADA).asOwner())
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class)
                .hasMessageContaining(preset.roleName().value());
    }

    @Test
    void ownerIsOneWhetherUserOrServiceKey() {
        assertThat(actor(Preset.OWNER, ADA).asOwner().workspace()).isEqualTo(new WorkspaceId(new UUID(1, 1)));
        assertThat(actor(Preset.OWNER, null).asOwner().principal().name()).isEqualTo("ci");
    }

    @Test
    void actorNeverHasMoreThanTheRoleHolds() {
        Actor actor = new Actor(
                new WorkspaceId(new UUID(1, 1)),
                Principal.SYSTEM,
                null,
                ADA,
                role(Preset.VIEWER),
                new TreeSet<>(Set.of(Scope.WORKSPACE_READ, Scope.WORKSPACE_WRITE)));

        assertThat(actor.scopes()).containsExactly(Scope.WORKSPACE_READ);
        assertThatThrownBy(() -> actor.require(Scope.WORKSPACE_WRITE))
                .isInstanceOfSatisfying(
                        AccessRefusal.InsufficientScope.class,
                        refusal -> assertThat(refusal.required()).containsExactly(Scope.WORKSPACE_WRITE));
    }

    @Test
    void serviceKeyIsNoUser() {
        assertThat(actor(Preset.VIEWER, ADA).asUser()).isEqualTo(ADA);
        assertThatThrownBy(() -> actor(Preset.OWNER, null).asUser()).isInstanceOf(AccessRefusal.UserRequired.class);
    }

    @ParameterizedTest
    @EnumSource
    void actorGrantsRolesUpToTheOwn(Preset own) {
        for (Preset granted : Preset.values()) {
            if (granted.compareTo(own) <= 0) {
                assertThatNoException().isThrownBy(() -> actor(own, ADA).requireMayGrant(role(granted)));
            } else if (granted == Preset.OWNER) {
                assertThatThrownBy(() -> actor(own, ADA).requireMayGrant(role(granted)))
                        .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
            } else {
                assertThatThrownBy(() -> actor(own, ADA).requireMayGrant(role(granted)))
                        .isInstanceOf(AccessRefusal.InsufficientScope.class);
            }
        }
    }

    @Test
    void tokenThatWasAskedForLessGrantsLessAndWithdrawsAsTheRoleMay() {
        Role owner = role(Preset.OWNER);
        Actor all = actor(Preset.OWNER, ADA);
        Actor narrowed = new Actor(
                all.workspace(), all.principal(), null, ADA, owner, new TreeSet<>(Set.of(Scope.APIKEY_WRITE)));

        assertThatThrownBy(() -> narrowed.requireMayGrant(owner)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> narrowed.requireMayGrant(role(Preset.VIEWER)))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatNoException().isThrownBy(() -> narrowed.requireMayWithdraw(owner));
    }

    private static Actor actor(Preset preset, @Nullable UserId user) {
        Principal principal = Principal.of(new ClientId(new UUID(3, 1)), "ci");
        return Actor.withAllScopes(new WorkspaceId(new UUID(1, 1)), principal, null, user, role(preset));
    }

    private static Role role(Preset preset) {
        return RoleCatalog.presets().get(preset.roleName(), false);
    }
}
