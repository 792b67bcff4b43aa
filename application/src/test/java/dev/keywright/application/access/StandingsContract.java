package dev.keywright.application.access;

import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPlatformWorkspace;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aRole;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Standings} promises. */
public abstract class StandingsContract extends KeyLivenessContract {
    @Override
    protected Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now) {
        return inTransaction(() -> standings().findLiveKey(key, secret.id(), now));
    }

    @Test
    public void whatTheTransactionChangedDecidesWhetherAKeyIsLive() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        PrivateKey key = save(aPrivateKey().of(member).build());

        undo(() -> {
            ports().members().update(member.disabled());
            assertThat(findLive(
                            key.clientId(),
                            key.secrets().get(0),
                            key.lifecycle().createdAt()))
                    .isEmpty();
        });

        assertThat(findLive(
                        key.clientId(), key.secrets().get(0), key.lifecycle().createdAt()))
                .isPresent();
    }

    @Test
    public void activeMemberIsFound() {
        Member member = save(aMember().in(save(aWorkspace())).build());

        assertThat(findActive(member)).contains(member);
    }

    @Test
    public void memberWhoIsInvitedOrDisabledOrRemovedIsNotFound() {
        Workspace workspace = save(aWorkspace());
        Member invited = save(aMember().in(workspace).invited().build());
        Member disabled = save(aMember().in(workspace).disabled().build());
        Member removed = save(aMember().in(workspace).build());
        commit(() -> ports().members().remove(workspace.id(), removed.user().id()));

        assertThat(findActive(invited)).isEmpty();
        assertThat(findActive(disabled)).isEmpty();
        assertThat(findActive(removed)).isEmpty();
    }

    @Test
    public void memberOfAnotherWorkspaceIsNotFound() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        Workspace other = save(aWorkspace());

        assertThat(findActiveMember(other.id(), member)).isEmpty();
    }

    @Test
    public void memberOfADeactivatedWorkspaceIsFound() {
        Workspace workspace = save(aWorkspace());
        Member member = save(aMember().in(workspace).build());
        commit(() -> ports().workspaces().update(workspace.deactivated(workspace.createdAt())));

        assertThat(findActive(member)).contains(member);
    }

    @Test
    public void whatDecidesAnActiveMembersRightsIsToldWithIt() {
        CustomRole role = aRole("deployer", Scope.APIKEY_READ, Scope.ROLE_READ);
        Workspace workspace = save(aWorkspace());
        commit(() -> ports().customRoles().add(workspace.id(), role));
        Member withCustomRole =
                save(aMember().in(workspace).withRole(role.name()).build());
        Member withPreset =
                save(aMember().in(workspace).withRole(Preset.VIEWER.roleName()).build());
        Member inPlatform = save(aMember().in(save(aPlatformWorkspace())).build());

        assertThat(findActiveMember(withCustomRole)).contains(new ActiveMember(withCustomRole, false, role.scopes()));
        assertThat(findActiveMember(withPreset)).contains(new ActiveMember(withPreset, false, null));
        assertThat(findActiveMember(inPlatform)).contains(new ActiveMember(inPlatform, true, null));
    }

    @Test
    public void userIsFound() {
        User user = save(aUser());

        assertThat(inTransaction(() -> standings().findUser(user.id()))).contains(user);
        assertThat(inTransaction(() -> standings().findUser(aUser().id()))).isEmpty();
    }

    @Test
    public void platformWorkspaceIsFoundOnceItWasSetUp() {
        save(aWorkspace());
        assertThat(inTransaction(() -> standings().findPlatformWorkspace())).isEmpty();

        Workspace platform = save(aPlatformWorkspace());

        assertThat(inTransaction(() -> standings().findPlatformWorkspace())).contains(platform.id());
    }

    private Standings standings() {
        return ports().standings();
    }

    private Optional<Member> findActive(Member member) {
        return findActiveMember(member).map(ActiveMember::member);
    }

    private Optional<ActiveMember> findActiveMember(Member member) {
        return findActiveMember(member.workspace(), member);
    }

    private Optional<ActiveMember> findActiveMember(WorkspaceId workspace, Member member) {
        return inTransaction(
                () -> standings().findActiveMember(workspace, member.user().id()));
    }

    @Test
    public void heldMembersMakeWhoeverChangesThemWait() {
        Workspace workspace = save(aWorkspace());

        assertWaits(
                () -> ports().standings().holdMembers(workspace.id()),
                () -> ports().members().lockAll(workspace.id()));
        assertWaits(
                () -> ports().members().lockAll(workspace.id()),
                () -> ports().standings().holdMembers(workspace.id()));
    }
}
