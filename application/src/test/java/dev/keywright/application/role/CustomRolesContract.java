package dev.keywright.application.role;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aRole;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.application.role.CustomRoles.Uses;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link CustomRoles} promises, and that {@link dev.keywright.application.access.Standings} knows of the same roles. */
public abstract class CustomRolesContract extends StorageContract {
    private final Workspace workspace = aWorkspace();
    private final Workspace other = aWorkspace();
    private final CustomRole role = aRole("deployer", Scope.APIKEY_READ, Scope.ROLE_READ);

    @BeforeEach
    final void addWorkspaces() {
        save(workspace);
        save(other);
    }

    @Test
    public void addedRoleIsFoundAsItIsInItsWorkspaceOnly() {
        add(role);

        assertThat(find(workspace, role.name())).contains(role);
        assertThat(find(other, role.name())).isEmpty();
        assertThat(find(workspace, new RoleName("deployer2"))).isEmpty();
        assertThat(inTransaction(() -> ports().standings().findCustomRole(workspace.id(), role.name())))
                .contains(role);
        assertThat(inTransaction(() -> ports().standings().findCustomRole(other.id(), role.name())))
                .isEmpty();
    }

    @Test
    public void secondRoleOfTheSameNameIsRefused() {
        add(role);

        assertThatThrownBy(() -> add(aRole("deployer", Scope.AUDIT_READ))).isInstanceOf(RoleRefusal.NameTaken.class);

        assertThat(find(workspace, role.name())).contains(role);
    }

    @Test
    public void twoWorkspacesMayHaveRolesOfTheSameName() {
        CustomRole there = aRole("deployer", Scope.AUDIT_READ);
        add(role);
        commit(() -> roles().add(other.id(), there));

        assertThat(find(workspace, role.name())).contains(role);
        assertThat(find(other, role.name())).contains(there);
    }

    @Test
    public void listHoldsTheWorkspacesRolesByName() {
        CustomRole first = aRole("auditor", Scope.AUDIT_READ);
        CustomRole last = aRole("zoo keeper", Scope.ROLE_READ);
        add(role);
        add(last);
        add(first);
        commit(() -> roles().add(other.id(), aRole("elsewhere", Scope.ROLE_READ)));

        assertThat(inTransaction(() -> roles().list(workspace.id()))).containsExactly(first, role, last);
    }

    @Test
    public void updateStoresWhatThatRoleHolds() {
        CustomRole another = aRole("auditor", Scope.AUDIT_READ);
        add(role);
        add(another);
        commit(() -> roles().add(other.id(), role));
        CustomRole changed = aRole("deployer", Scope.WORKSPACE_READ);

        commit(() -> roles().update(workspace.id(), changed));

        assertThat(find(workspace, role.name())).contains(changed);
        assertThat(find(workspace, another.name())).contains(another);
        assertThat(find(other, role.name())).contains(role);
    }

    @Test
    public void removedRoleIsGoneFromThatWorkspaceOnlyAndItsNameIsFree() {
        add(role);
        commit(() -> roles().add(other.id(), role));

        commit(() -> roles().remove(workspace.id(), role.name()));

        assertThat(find(workspace, role.name())).isEmpty();
        assertThat(find(other, role.name())).contains(role);
        add(role);
    }

    @Test
    public void membersCountAsUsesInWhateverStatus() {
        assertThat(uses().isNone()).isTrue();

        save(aMember().in(workspace).withRole(role.name()).build());
        save(aMember().in(workspace).withRole(role.name()).invited().build());
        save(aMember().in(workspace).withRole(role.name()).disabled().build());
        save(aMember().in(workspace).build());
        save(aMember().in(other).withRole(role.name()).build());

        assertThat(uses()).isEqualTo(new Uses(3, 0));
        assertThat(uses().isNone()).isFalse();
    }

    @Test
    public void serviceKeysCountAsUsesUntilTheyHaveEnded() {
        save(aServiceKey().in(workspace).withRole(role.name()).build());
        save(aServiceKey().in(workspace).withRole(role.name()).disabledAt(NOW).build());
        save(aServiceKey()
                .in(workspace)
                .withRole(role.name())
                .expiringAt(NOW.plusNanos(1_000))
                .build());
        save(aServiceKey().in(workspace).withRole(role.name()).expiringAt(NOW).build());
        save(aServiceKey().in(workspace).build());
        save(aServiceKey().in(other).withRole(role.name()).build());
        ServiceKey revoked =
                save(aServiceKey().in(workspace).withRole(role.name()).build());
        commit(() -> ports().apiKeys().update(revoked.revoked(NOW)));

        assertThat(uses()).isEqualTo(new Uses(0, 3));
        assertThat(uses().isNone()).isFalse();
    }

    private CustomRoles roles() {
        return ports().customRoles();
    }

    private void add(CustomRole added) {
        commit(() -> roles().add(workspace.id(), added));
    }

    private Optional<CustomRole> find(Workspace where, RoleName name) {
        return inTransaction(() -> roles().find(where.id(), name));
    }

    private Uses uses() {
        return inTransaction(() -> roles().countUses(workspace.id(), role.name(), NOW));
    }
}
