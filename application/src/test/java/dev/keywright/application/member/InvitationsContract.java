package dev.keywright.application.member;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.InvitationId;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Invitations} promises. */
public abstract class InvitationsContract extends StorageContract {
    @Test
    public void invitationIsTakenByOneOfSeveralDigests() {
        Invitation invitation = invite(invitedTo(save(aWorkspace())));

        Optional<Invitation> taken = take(aDigest(), invitation.digest(), aDigest());

        assertThat(taken).get().usingRecursiveComparison().isEqualTo(invitation);
    }

    @Test
    public void invitationIsTakenOnce() {
        Invitation invitation = invite(invitedTo(save(aWorkspace())));

        assertThat(take(invitation.digest())).isPresent();
        assertThat(take(invitation.digest())).isEmpty();
    }

    @Test
    public void ofTwoAtTheSameTimeOneGetsTheInvitation() {
        Invitation invitation = invite(invitedTo(save(aWorkspace())));

        assertWaits(
                () -> assertThat(ports().invitations().take(List.of(invitation.digest())))
                        .isPresent(),
                () -> assertThat(ports().invitations().take(List.of(invitation.digest())))
                        .isEmpty());
    }

    @Test
    public void invitationThatWasTakenInAFailedTransactionCanBeTakenStill() {
        Invitation invitation = invite(invitedTo(save(aWorkspace())));

        undo(() -> ports().invitations().take(List.of(invitation.digest())));

        assertThat(take(invitation.digest())).isPresent();
    }

    @Test
    public void expiredInvitationsAreRemovedSoManyAtOnceAndOthersStay() {
        Workspace workspace = save(aWorkspace());
        Invitation good = invite(invitedTo(workspace));
        for (int i = 0; i < 3; i++) {
            Invitation expired = Invitation.create(
                    new InvitationId(anId()), invitedTo(workspace), aDigest(), NOW.minus(Invitation.LIFETIME));
            commit(() -> ports().invitations().add(expired));
        }

        assertThat(inTransaction(() -> ports().invitations().removeExpired(NOW, 2)))
                .isEqualTo(2);
        assertThat(inTransaction(() -> ports().invitations().removeExpired(NOW, 2)))
                .isEqualTo(1);
        assertThat(inTransaction(() -> ports().invitations().removeExpired(NOW, 2)))
                .isZero();
        assertThat(take(good.digest())).isPresent();
    }

    @Test
    public void expiredInvitationIsTakenToo() {
        Member invited = invitedTo(save(aWorkspace()));
        Invitation expired =
                Invitation.create(new InvitationId(anId()), invited, aDigest(), NOW.minus(Duration.ofDays(30)));
        commit(() -> ports().invitations().add(expired));

        assertThat(take(expired.digest())).get().usingRecursiveComparison().isEqualTo(expired);
    }

    @Test
    public void noOtherDigestTakesAnInvitation() {
        Invitation invitation = invite(invitedTo(save(aWorkspace())));
        SecretDigest underAnotherPepper =
                new SecretDigest(2, invitation.digest().bytes());

        assertThat(take(aDigest(), underAnotherPepper)).isEmpty();
        assertThat(inTransaction(() -> ports().invitations().take(List.of()))).isEmpty();
        assertThat(take(invitation.digest())).isPresent();
    }

    @Test
    public void takingOneInvitationLeavesTheOthers() {
        Workspace workspace = save(aWorkspace());
        Invitation one = invite(invitedTo(workspace));
        Invitation other = invite(invitedTo(workspace));

        take(one.digest());

        assertThat(take(other.digest())).isPresent();
    }

    @Test
    public void withdrawingRemovesThatUsersInvitationsToThatWorkspaceOnly() {
        User user = save(aUser());
        Workspace workspace = save(aWorkspace());
        Member invited = save(aMember().who(user).in(workspace).invited().build());
        Invitation first = invite(invited);
        Invitation second = invite(invited);
        Invitation elsewhere =
                invite(save(aMember().who(user).in(save(aWorkspace())).invited().build()));
        Invitation ofAnother = invite(invitedTo(workspace));

        commit(() -> ports().invitations().withdraw(workspace.id(), user.id()));

        assertThat(take(first.digest(), second.digest())).isEmpty();
        assertThat(take(elsewhere.digest())).isPresent();
        assertThat(take(ofAnother.digest())).isPresent();
    }

    @Test
    public void withdrawingWhereThereIsNoInvitationChangesNothing() {
        Member invited = invitedTo(save(aWorkspace()));

        commit(() -> ports().invitations()
                .withdraw(invited.workspace(), invited.user().id()));

        assertThat(inTransaction(() -> ports().members()
                        .find(invited.workspace(), invited.user().id())))
                .contains(invited);
    }

    private Member invitedTo(Workspace workspace) {
        return save(aMember().in(workspace).invited().build());
    }

    private Invitation invite(Member invited) {
        Invitation invitation = Invitation.create(new InvitationId(anId()), invited, aDigest(), NOW);
        commit(() -> ports().invitations().add(invitation));
        return invitation;
    }

    private Optional<Invitation> take(SecretDigest... digests) {
        return inTransaction(() -> ports().invitations().take(List.of(digests)));
    }
}
