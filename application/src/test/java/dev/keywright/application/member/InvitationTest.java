package dev.keywright.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.session.SignIn;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final EmailAddress GRACE = new EmailAddress("grace@example.com");
    private static final Password OTHER_PASSWORD = new Password("another password");
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final Tenant umbrella = deployment.tenant("Umbrella");

    @Test
    void acceptedInvitationMakesAMemberWithNameAndPassword() {
        Member accepted = accept(invite(acme, Preset.CREATOR), "Grace", Deployment.PASSWORD);

        assertThat(accepted.isActive()).isTrue();
        assertThat(accepted.role()).isEqualTo(Preset.CREATOR.roleName());
        assertThat(accepted.joinedAt()).isEqualTo(deployment.clock().instant());
        assertThat(accepted.user().displayName()).isEqualTo(new Name("Grace"));
        assertThat(acme.find(accepted.user().id())).contains(accepted);
        assertThat(signIn(Deployment.PASSWORD)).isNotNull();
    }

    @Test
    void invitedMemberHoldsNoRightsYet() {
        Member invited = acme.invite(GRACE, Preset.OWNER).member();

        assertThatThrownBy(() -> acme.privateKey(invited.user().id(), "laptop"))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);
    }

    @Test
    void invitationIsGoodForOneUse() {
        InviteMember.NewInvitation invitation = invite(acme, Preset.CREATOR);
        acme.accept(invitation);

        assertThatThrownBy(() -> acme.accept(invitation)).isInstanceOf(MemberRefusal.InvitationNotValid.class);
    }

    @Test
    void invitationIsGoodForSevenDays() {
        InviteMember.NewInvitation invitation = invite(acme, Preset.CREATOR);
        assertThat(invitation.expiresAt())
                .isEqualTo(deployment.clock().instant().plus(Duration.ofDays(7)));

        deployment.clock().advance(Duration.ofDays(7).minus(PRECISION));

        assertThat(acme.accept(invitation).isActive()).isTrue();
    }

    @Test
    void invitationEndsAfterSevenDays() {
        InviteMember.NewInvitation invitation = invite(acme, Preset.CREATOR);

        deployment.clock().advance(Duration.ofDays(7));

        assertThatThrownBy(() -> acme.accept(invitation)).isInstanceOf(MemberRefusal.InvitationNotValid.class);
    }

    @Test
    void tokenThatWasNeverGivenOutIsRefused() {
        InviteMember.NewInvitation forged = new InviteMember.NewInvitation(
                deployment.foundation().newSecret(SecretPrefix.INVITATION),
                deployment.clock().instant());

        assertThatThrownBy(() -> acme.accept(forged)).isInstanceOf(MemberRefusal.InvitationNotValid.class);
    }

    @Test
    void invitingAgainReplacesTheInvitationAndTheRole() {
        InviteMember.NewInvitation first = invite(acme, Preset.OWNER);
        InviteMember.NewInvitation second = invite(acme, Preset.VIEWER);

        assertThatThrownBy(() -> acme.accept(first)).isInstanceOf(MemberRefusal.InvitationNotValid.class);
        assertThat(acme.accept(second).role()).isEqualTo(Preset.VIEWER.roleName());
    }

    @Test
    void whoHasAPasswordIsAMemberAtOnceAndKeepsIt() {
        acme.accept(invite(acme, Preset.VIEWER));

        InviteMember.Result invited = umbrella.invite(GRACE, Preset.VIEWER);

        assertThat(invited.invitation()).isNull();
        assertThat(invited.member().isActive()).isTrue();
        assertThat(signIn(Deployment.PASSWORD)).isNotNull();
    }

    @Test
    void invitationOfAnotherWorkspaceCannotResetAPassword() {
        InviteMember.NewInvitation byAcme = invite(acme, Preset.VIEWER);
        InviteMember.NewInvitation byUmbrella = invite(umbrella, Preset.VIEWER);
        accept(byAcme, "Grace", Deployment.PASSWORD);

        assertThatThrownBy(() -> accept(byUmbrella, "Mallory", OTHER_PASSWORD))
                .isInstanceOf(MemberRefusal.PasswordMismatch.class);

        assertThatThrownBy(() -> signIn(OTHER_PASSWORD)).isInstanceOf(AccessRefusal.SignInFailed.class);
        assertThat(signIn(Deployment.PASSWORD)).isNotNull();
    }

    @Test
    void invitationThatWasRefusedForThePasswordCanBeAcceptedWithTheRightOne() {
        InviteMember.NewInvitation byAcme = invite(acme, Preset.VIEWER);
        InviteMember.NewInvitation byUmbrella = invite(umbrella, Preset.VIEWER);
        accept(byAcme, "Grace", Deployment.PASSWORD);
        assertThatThrownBy(() -> accept(byUmbrella, "Mallory", OTHER_PASSWORD))
                .isInstanceOf(MemberRefusal.PasswordMismatch.class);

        Member accepted = accept(byUmbrella, "Another name", Deployment.PASSWORD);

        assertThat(accepted.isActive()).isTrue();
        assertThat(accepted.user().displayName()).isEqualTo(new Name("Grace"));
    }

    @Test
    void memberIsNotInvitedAgain() {
        Member member = acme.accept(invite(acme, Preset.VIEWER));
        assertThatThrownBy(() -> acme.invite(GRACE, Preset.OWNER)).isInstanceOf(MemberRefusal.AlreadyMember.class);

        acme.disable(member.user().id());

        assertThatThrownBy(() -> acme.invite(GRACE, Preset.OWNER)).isInstanceOf(MemberRefusal.AlreadyMember.class);
        assertThat(acme.roleOf(member.user().id())).isEqualTo(Preset.VIEWER.roleName());
    }

    @Test
    void emailAddressInOtherLettersIsTheSameUser() {
        Member member = acme.accept(invite(acme, Preset.VIEWER));

        Member elsewhere = umbrella.invite(new EmailAddress(" GRACE@Example.COM "), Preset.VIEWER)
                .member();

        assertThat(elsewhere.user().id()).isEqualTo(member.user().id());
    }

    @Test
    void memberWhoWasDisabledBeforeAcceptingCannotAccept() {
        InviteMember.Result invited = acme.invite(GRACE, Preset.VIEWER);
        acme.disable(invited.member().user().id());

        assertThatThrownBy(() -> acme.accept(Objects.requireNonNull(invited.invitation())))
                .isInstanceOf(MemberRefusal.InvitationNotValid.class);
    }

    private static InviteMember.NewInvitation invite(Tenant tenant, Preset role) {
        return Objects.requireNonNull(tenant.invite(GRACE, role).invitation());
    }

    private Member accept(InviteMember.NewInvitation invitation, String name, Password password) {
        return deployment
                .useCases()
                .members()
                .acceptInvitation()
                .accept(new AcceptInvitation.Command(invitation.token(), new Name(name), password, Origin.INTERNAL));
    }

    private SignIn.Result signIn(Password password) {
        return deployment.useCases().sessions().signIn().signIn(new SignIn.Command(GRACE, password, Origin.INTERNAL));
    }
}
