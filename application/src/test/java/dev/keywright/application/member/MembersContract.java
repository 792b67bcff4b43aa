package dev.keywright.application.member;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static dev.keywright.application.Fixtures.anOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Name;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Members} promises. */
public abstract class MembersContract extends StorageContract {
    @ParameterizedTest
    @EnumSource(Preset.class)
    public void addedMemberIsFoundAsIs(Preset role) {
        Workspace workspace = save(aWorkspace());
        Member active = save(aMember().in(workspace).withRole(role).build());
        Member invited = save(aMember().in(workspace).withRole(role).invited().build());
        Member disabled = save(aMember().in(workspace).withRole(role).disabled().build());

        assertThat(find(active)).contains(active);
        assertThat(find(invited)).contains(invited);
        assertThat(find(disabled)).contains(disabled);
    }

    @Test
    public void memberIsFoundInTheOwnWorkspaceOnly() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        Workspace other = save(aWorkspace());

        assertThat(inTransaction(() -> members().find(other.id(), member.user().id())))
                .isEmpty();
        assertThat(inTransaction(() -> members().find(member.workspace(), aUser().id())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    public void userWhoHasAMembershipCannotBeAddedAgain(MemberStatus status) {
        Member member = aMember().in(save(aWorkspace())).build();
        Member present = new Member(
                member.workspace(), member.user(), member.role(), status, member.createdAt(), member.joinedAt());
        save(present);

        assertThatThrownBy(() -> save(member.withRole(Preset.OWNER.roleName())))
                .isInstanceOf(MemberRefusal.AlreadyMember.class)
                .hasMessageContaining(member.user().email().value());

        assertThat(find(member)).contains(present);
    }

    @Test
    public void userMayHaveAnotherRoleInAnotherWorkspace() {
        User user = save(aUser());
        Member here = save(aMember()
                .who(user)
                .in(save(aWorkspace()))
                .withRole(Preset.VIEWER)
                .build());
        Member there = save(aMember()
                .who(user)
                .in(save(aWorkspace()))
                .withRole(Preset.OWNER)
                .build());

        assertThat(find(here)).contains(here);
        assertThat(find(there)).contains(there);
    }

    @Test
    public void memberHasTheUsersNameOfNow() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        User renamed = member.user().named(new Name("Grace"));

        commit(() -> ports().users().update(renamed));

        assertThat(find(member).orElseThrow().user()).isEqualTo(renamed);
    }

    @Test
    public void updateStoresRoleStatusAndWhenTheMemberJoined() {
        Member invited = save(aMember().in(save(aWorkspace())).invited().build());

        Member accepted = invited.accepted(invited.user(), NOW.plusSeconds(9)).withRole(Preset.CREATOR.roleName());
        commit(() -> members().update(accepted));
        assertThat(find(invited)).contains(accepted);

        commit(() -> members().update(accepted.disabled()));
        assertThat(find(invited)).contains(accepted.disabled());
    }

    @Test
    public void updateChangesNothingElse() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        Member elsewhere =
                save(aMember().who(member.user()).in(save(aWorkspace())).build());
        Member changed = new Member(
                member.workspace(),
                member.user().named(new Name("Not stored here")),
                Preset.CREATOR.roleName(),
                MemberStatus.ACTIVE,
                NOW.plusSeconds(9),
                NOW);

        commit(() -> members().update(changed));

        assertThat(find(member)).contains(member.withRole(Preset.CREATOR.roleName()));
        assertThat(find(elsewhere)).contains(elsewhere);
    }

    @Test
    public void removedMemberIsGoneFromThatWorkspaceOnly() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        Member elsewhere =
                save(aMember().who(member.user()).in(save(aWorkspace())).build());

        commit(() -> members().remove(member.workspace(), member.user().id()));

        assertThat(find(member)).isEmpty();
        assertThat(find(elsewhere)).contains(elsewhere);
        assertThat(inTransaction(() -> ports().users().find(member.user().id())))
                .contains(member.user());
    }

    @Test
    public void removedMemberCanBeAddedAgain() {
        Member member = save(aMember().in(save(aWorkspace())).build());
        commit(() -> members().remove(member.workspace(), member.user().id()));

        save(member.withRole(Preset.OWNER.roleName()));

        assertThat(find(member)).contains(member.withRole(Preset.OWNER.roleName()));
    }

    @Test
    public void removingAMemberWithdrawsTheInvitationsToThatWorkspace() {
        User user = save(aUser());
        Workspace workspace = save(aWorkspace());
        Invitation here = invite(aMember().who(user).in(workspace).invited().build());
        Invitation elsewhere =
                invite(aMember().who(user).in(save(aWorkspace())).invited().build());
        Invitation ofAnother = invite(aMember().in(workspace).invited().build());

        commit(() -> members().remove(workspace.id(), user.id()));

        assertThat(take(here)).isFalse();
        assertThat(take(elsewhere)).isTrue();
        assertThat(take(ofAnother)).isTrue();
    }

    @Test
    public void onlyActiveOwnersOfTheWorkspaceCount() {
        Workspace workspace = save(aWorkspace());
        assertThat(countActiveOwners(workspace)).isZero();
        save(aMember().in(workspace).withRole(Preset.CONTRIBUTOR).build());
        save(anOwner().in(workspace).disabled().build());
        save(anOwner().in(workspace).invited().build());
        save(anOwner().in(save(aWorkspace())).build());
        assertThat(countActiveOwners(workspace)).isZero();

        save(anOwner().in(workspace).build());
        save(anOwner().in(workspace).build());

        assertThat(countActiveOwners(workspace)).isEqualTo(2);
    }

    @Test
    public void lockedMembersMakeOthersWaitWhoLockThemOrTheWorkspace() {
        Workspace workspace = save(aWorkspace());

        assertWaits(() -> members().lockAll(workspace.id()), () -> members().lockAll(workspace.id()));
        assertWaits(
                () -> members().lockAll(workspace.id()),
                () -> ports().workspaces().lock(workspace.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    public void listHoldsEachMemberOnceNewestFirst(int limit) {
        Workspace workspace = save(aWorkspace());
        List<Member> added = new ArrayList<>();
        for (Instant since : List.of(NOW, NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW)) {
            added.add(save(aMember().in(workspace).since(since).build()));
        }
        added.add(save(aMember().in(workspace).invited().build()));
        added.add(save(aMember().in(workspace).disabled().build()));
        save(aMember().in(save(aWorkspace())).build());

        List<Member> listed = walk(limit, page -> members().list(workspace.id(), page));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(added);
        assertThat(listed).extracting(Member::createdAt).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(listed).isEqualTo(walk(200, page -> members().list(workspace.id(), page)));
    }

    @Test
    public void membershipsOfAUserAreListedInWhateverStatusNewestFirst() {
        User user = save(aUser());
        Member first =
                save(aMember().who(user).in(save(aWorkspace())).since(NOW).build());
        Member third = save(aMember()
                .who(user)
                .in(save(aWorkspace()))
                .since(NOW.plusSeconds(2))
                .disabled()
                .build());
        Member second = save(aMember()
                .who(user)
                .in(save(aWorkspace()))
                .since(NOW.plusSeconds(1))
                .invited()
                .build());
        save(aMember().in(save(aWorkspace())).build());

        assertThat(inTransaction(() -> members().listOf(user.id()))).containsExactly(third, second, first);
        assertThat(inTransaction(() -> members().listOf(aUser().id()))).isEmpty();
    }

    private Members members() {
        return ports().members();
    }

    private Optional<Member> find(Member member) {
        return inTransaction(
                () -> members().find(member.workspace(), member.user().id()));
    }

    private int countActiveOwners(Workspace workspace) {
        return inTransaction(() -> members().countActiveOwners(workspace.id()));
    }

    private Invitation invite(Member invited) {
        save(invited);
        Invitation invitation = Invitation.create(new InvitationId(anId()), invited, aDigest(), NOW);
        commit(() -> ports().invitations().add(invitation));
        return invitation;
    }

    private boolean take(Invitation invitation) {
        return inTransaction(() -> ports().invitations().take(List.of(invitation.digest())))
                .isPresent();
    }
}
