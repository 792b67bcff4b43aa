package dev.keywright.application.workspace;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPlatformWorkspace;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Name;
import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Workspaces} promises. */
public abstract class WorkspacesContract extends StorageContract {
    @Test
    public void addedWorkspaceIsFoundAsItIs() {
        Workspace workspace = save(aWorkspace());

        assertThat(find(workspace)).contains(workspace);
    }

    @Test
    public void workspaceThatWasNeverAddedIsNotFound() {
        save(aWorkspace());

        assertThat(find(aWorkspace())).isEmpty();
        assertThat(inTransaction(() -> workspaces().lock(aWorkspace().id()))).isEmpty();
    }

    @Test
    public void severalAreFoundAtOnceAndOnlyThose() {
        Workspace one = save(aWorkspace());
        Workspace other = save(aPlatformWorkspace());
        save(aWorkspace());
        Workspace never = aWorkspace();

        assertThat(inTransaction(() -> workspaces().findAll(List.of(other.id(), one.id(), never.id(), one.id()))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one.id(), one, other.id(), other));
        assertThat(inTransaction(() -> workspaces().findAll(List.of()))).isEmpty();
    }

    @Test
    public void twoWorkspacesMayHaveTheSameName() {
        Workspace one = save(aWorkspace());
        Workspace other = save(aWorkspace());

        assertThat(one.name()).isEqualTo(other.name());
        assertThat(find(one)).contains(one);
        assertThat(find(other)).contains(other);
    }

    @Test
    public void platformWorkspaceIsFoundOnceItWasAdded() {
        save(aWorkspace());
        assertThat(findPlatform()).isEmpty();

        Workspace platform = save(aPlatformWorkspace());

        assertThat(findPlatform()).contains(platform);
        assertThat(find(platform)).contains(platform);
    }

    @Test
    public void secondPlatformWorkspaceIsRefused() {
        Workspace first = save(aPlatformWorkspace());
        Workspace second = aPlatformWorkspace();

        assertThatIllegalStateException().isThrownBy(() -> save(second));

        assertThat(findPlatform()).contains(first);
        assertThat(find(second)).isEmpty();
    }

    @Test
    public void lockedWorkspaceIsAsItWasStored() {
        Workspace workspace = save(aWorkspace());

        assertThat(inTransaction(() -> workspaces().lock(workspace.id()))).contains(workspace);
    }

    @Test
    public void lockedWorkspaceMakesOthersWaitWhoLockItOrItsMembers() {
        Workspace workspace = save(aWorkspace());

        assertWaits(() -> workspaces().lock(workspace.id()), () -> workspaces().lock(workspace.id()));
        assertWaits(
                () -> workspaces().lock(workspace.id()), () -> ports().members().lockAll(workspace.id()));
    }

    @Test
    public void updateStoresNameAndWhetherTheWorkspaceIsActive() {
        Workspace renamed = save(aWorkspace()).renamed(new Name("Umbrella"));
        update(renamed);
        assertThat(find(renamed)).contains(renamed);

        Workspace deactivated = renamed.deactivated(NOW.plusSeconds(5));
        update(deactivated);
        assertThat(find(renamed)).contains(deactivated);

        update(deactivated.reactivated());
        assertThat(find(renamed)).contains(renamed);
    }

    @Test
    public void updateChangesNoOtherWorkspace() {
        Workspace other = save(aWorkspace());
        Workspace workspace = save(aWorkspace());

        update(workspace.renamed(new Name("Umbrella")).deactivated(NOW));

        assertThat(find(other)).contains(other);
    }

    @Test
    public void updateChangesNeitherThePlatformNorWhenTheWorkspaceWasCreated() {
        Workspace workspace = save(aWorkspace());

        update(new Workspace(workspace.id(), workspace.name(), true, NOW.plusSeconds(5), null));

        assertThat(find(workspace)).contains(workspace);
        assertThat(findPlatform()).isEmpty();
    }

    @Test
    public void listHoldsTheWorkspacesThatTheUserIsAnActiveMemberOf() {
        User user = save(aUser());
        Workspace active = save(aWorkspace());
        Workspace deactivated = save(aWorkspace(NOW.minusSeconds(1)).deactivated(NOW));
        Workspace invitedTo = save(aWorkspace());
        Workspace disabledIn = save(aWorkspace());
        save(aWorkspace());
        save(aMember().who(user).in(active).build());
        save(aMember().who(user).in(deactivated).build());
        save(aMember().who(user).in(invitedTo).invited().build());
        save(aMember().who(user).in(disabledIn).disabled().build());
        save(aMember().in(active).build());

        assertThat(walk(10, page -> workspaces().listOf(user.id(), page))).containsExactly(active, deactivated);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    public void listHoldsEachWorkspaceOnceNewestFirst(int limit) {
        User user = save(aUser());
        List<Workspace> oldestFirst = new ArrayList<>();
        for (Instant createdAt : List.of(NOW, NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW)) {
            Workspace workspace = save(aWorkspace(createdAt));
            oldestFirst.add(workspace);
            save(aMember().who(user).in(workspace).build());
        }

        List<Workspace> listed = walk(limit, page -> workspaces().listOf(user.id(), page));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(oldestFirst);
        assertThat(listed).extracting(Workspace::createdAt).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(listed).isEqualTo(walk(200, page -> workspaces().listOf(user.id(), page)));
    }

    private Workspaces workspaces() {
        return ports().workspaces();
    }

    private Optional<Workspace> find(Workspace workspace) {
        return inTransaction(() -> workspaces().find(workspace.id()));
    }

    private Optional<Workspace> findPlatform() {
        return inTransaction(() -> workspaces().findPlatform());
    }

    private void update(Workspace workspace) {
        commit(() -> workspaces().update(workspace));
    }
}
