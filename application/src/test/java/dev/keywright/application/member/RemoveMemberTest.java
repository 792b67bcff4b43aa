package dev.keywright.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RemoveMemberTest {
    private final Tenant acme = Deployment.create().tenant("Acme");

    @Test
    void removedMemberActsThereNoMore() {
        Member member = acme.join(Preset.CREATOR);

        acme.remove(member.user().id());

        assertThat(acme.find(member.user().id())).isEmpty();
        assertThatThrownBy(() -> acme.privateKey(member.user().id(), "laptop"))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);
    }

    @Test
    void lastOwnerCannotBeRemoved() {
        UserId owner = Objects.requireNonNull(acme.owner().caller().user());

        assertThatThrownBy(() -> acme.remove(owner)).isInstanceOf(MemberRefusal.LastOwner.class);

        assertThat(acme.find(owner)).isPresent();
    }

    @Test
    void unknownMemberIsRefused() {
        Member elsewhere = acme.deployment().tenant("Elsewhere").join(Preset.VIEWER);

        assertThatThrownBy(() -> acme.remove(elsewhere.user().id())).isInstanceOf(MemberRefusal.MemberNotFound.class);
    }

    @Test
    void privateKeysOfARemovedMemberStayRevokedThoughTheMemberComesBack() {
        Member member = acme.join(Preset.CREATOR);
        CreatedKey key = acme.privateKey(member.user().id(), "laptop");
        String token = acme.token(key);

        acme.remove(member.user().id());
        InviteMember.Result back = acme.invite(member.user().email(), Preset.CREATOR);

        assertThat(back.invitation()).as("the user has a password").isNull();
        assertThat(back.member().isActive()).isTrue();
        assertThatThrownBy(() -> acme.token(key)).isInstanceOf(TokenRefusal.InvalidClient.class);
        assertThatThrownBy(() -> Deployment.await(acme.deployment()
                        .useCases()
                        .tokens()
                        .authenticateBearer()
                        .authenticate(token)))
                .isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThat(acme.token(acme.privateKey(member.user().id(), "laptop")))
                .as("the name is free again")
                .isNotEmpty();
    }

    @Test
    void keysInOtherWorkspacesStay() {
        Tenant other = acme.deployment().tenant("Other");
        Member member = acme.join(Preset.CREATOR);
        other.invite(member.user().email(), Preset.CREATOR);
        CreatedKey key = other.privateKey(member.user().id(), "laptop");

        acme.remove(member.user().id());

        assertThat(other.token(key)).isNotEmpty();
    }

    @Test
    void serviceKeySurvivesItsCreator() {
        Member creator = acme.join(Preset.OWNER);
        CreatedKey key = acme.serviceKey(Call.by(creator.user().id()), "deploy", Preset.OPERATOR);

        acme.remove(creator.user().id());

        assertThat(acme.token(key)).isNotEmpty();
    }

    @Test
    void removingAnInvitedMemberWithdrawsTheInvitation() {
        InviteMember.Result invited = acme.invite(new EmailAddress("new@example.com"), Preset.VIEWER);

        acme.remove(invited.member().user().id());

        assertThatThrownBy(() -> acme.accept(Objects.requireNonNull(invited.invitation())))
                .isInstanceOf(MemberRefusal.InvitationNotValid.class);
    }
}
