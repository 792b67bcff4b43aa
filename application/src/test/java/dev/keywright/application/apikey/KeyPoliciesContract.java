package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aNetwork;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.PageRequest;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link KeyPolicies} promises. */
public abstract class KeyPoliciesContract extends StorageContract {
    private static final KeyPolicy STRICT = new KeyPolicy(
            30,
            true,
            List.of(Preset.VIEWER.roleName(), new RoleName("release manager")),
            List.of(aNetwork("10.0.0.0/8"), aNetwork("192.0.2.7/32")),
            7);

    private final Workspace workspace = aWorkspace();
    private final Workspace other = aWorkspace();

    @BeforeEach
    final void addWorkspaces() {
        save(workspace);
        save(other);
    }

    @Test
    public void workspaceHasNoPolicyUntilItIsChanged() {
        assertThat(find(workspace)).isEqualTo(KeyPolicy.NONE);
        assertThat(inTransaction(() -> policies().hold(workspace.id()))).isEqualTo(KeyPolicy.NONE);
        assertThat(inTransaction(() -> policies().lock(workspace.id()))).isEqualTo(KeyPolicy.NONE);
    }

    @Test
    public void policyIsFoundAsItWasStoredAndInItsWorkspaceOnly() {
        update(STRICT);

        assertThat(find(workspace)).isEqualTo(STRICT);
        assertThat(inTransaction(() -> policies().hold(workspace.id()))).isEqualTo(STRICT);
        assertThat(inTransaction(() -> policies().lock(workspace.id()))).isEqualTo(STRICT);
        assertThat(find(other)).isEqualTo(KeyPolicy.NONE);
    }

    @Test
    public void eachDemandCanBeTakenBack() {
        update(STRICT);
        update(new KeyPolicy(null, false, List.of(), 0));
        assertThat(find(workspace)).isEqualTo(new KeyPolicy(null, false, List.of(), 0));

        update(KeyPolicy.NONE);
        assertThat(find(workspace)).isEqualTo(KeyPolicy.NONE);
    }

    @Test
    public void changeOfTheWorkspaceLeavesThePolicyAsItIs() {
        update(STRICT);
        commit(() -> ports().workspaces().update(workspace.deactivated(NOW)));

        assertThat(find(workspace)).isEqualTo(STRICT);
    }

    @Test
    public void keysAreListedWithThePolicyOfTheirWorkspace() {
        ServiceKey here = save(aServiceKey().in(workspace).build());
        ServiceKey there = save(aServiceKey().in(other).build());
        update(STRICT);

        assertThat(inTransaction(() -> ports().apiKeys().find(workspace.id(), here.clientId())))
                .map(ListedKey::policy)
                .contains(STRICT);
        assertThat(inTransaction(() -> ports().apiKeys().find(other.id(), there.clientId())))
                .map(ListedKey::policy)
                .contains(KeyPolicy.NONE);
        ApiKeyQuery all = new ApiKeyQuery(
                workspace.id(),
                new KeyVisibility.All(),
                ApiKeyQuery.Filter.ANY,
                KeyOrder.NEWEST_FIRST,
                NOW,
                PageRequest.first());
        assertThat(inTransaction(() -> ports().apiKeys().list(all)).items())
                .extracting(ListedKey::policy)
                .containsExactly(STRICT);
    }

    @Test
    public void keysThatHaveNotEndedCount() {
        save(aServiceKey().in(workspace).build());
        save(aServiceKey().in(workspace).disabledAt(NOW).build());
        save(aPrivateKey().of(save(aMember().in(workspace).build())).build());
        save(aServiceKey().in(workspace).expiringAt(NOW.plusNanos(1_000)).build());
        save(aServiceKey().in(workspace).expiringAt(NOW).build());
        save(aServiceKey().in(other).build());
        ServiceKey revoked = save(aServiceKey().in(workspace).build());
        commit(() -> ports().apiKeys().update(revoked.revoked(NOW)));

        assertThat(count()).isEqualTo(4);
    }

    @Test
    public void whoCountsWaitsForWhoCountedBefore() {
        assertWaits(this::countNow, this::countNow);
    }

    @Test
    public void heldPolicyMakesWhoeverLocksItOrTheWorkspaceWait() {
        assertWaits(() -> policies().hold(workspace.id()), () -> policies().lock(workspace.id()));
        assertWaits(() -> policies().lock(workspace.id()), () -> policies().hold(workspace.id()));
        assertWaits(
                () -> policies().lock(workspace.id()),
                () -> ports().workspaces().lock(workspace.id()));
    }

    private KeyPolicies policies() {
        return ports().keyPolicies();
    }

    private KeyPolicy find(Workspace where) {
        return inTransaction(() -> policies().find(where.id()));
    }

    private void update(KeyPolicy policy) {
        commit(() -> policies().update(workspace.id(), policy));
    }

    private void countNow() {
        policies().countLiveKeysAlone(workspace.id(), NOW);
    }

    private int count() {
        return inTransaction(() -> policies().countLiveKeysAlone(workspace.id(), NOW));
    }
}
