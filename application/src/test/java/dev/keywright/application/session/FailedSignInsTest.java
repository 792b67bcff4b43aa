package dev.keywright.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.role.Preset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who failed to sign in as whom is told where the account could have acted, and not more often than anyone would read. */
class FailedSignInsTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final Tenant other = deployment.tenant("Other");
    private final Member member = acme.join(Preset.CREATOR);

    @Test
    void workspaceOfThePersonIsToldWithTheSourceAndNoOther() {
        Origin origin = new Origin("192.0.2.1", "request-1");

        fail(member.user().email(), origin);

        AuditEvent event = failures(acme).get(0);
        assertThat(event.actor()).isEqualTo(Principal.SYSTEM);
        assertThat(event.target()).isEqualTo(Target.member(member.user()));
        assertThat(event.origin()).isEqualTo(origin);
        assertThat(event.reason()).isEqualTo("The email address or the password is wrong.");
        assertThat(failures(acme)).hasSize(1);
        assertThat(failures(other)).isEmpty();
    }

    @Test
    void deploymentIsToldOnceLikewise() {
        fail(member.user().email(), from(1));
        fail(Deployment.OWNER, from(1));

        assertThat(failures(deployment.trail()))
                .extracting(event -> event.target().name())
                .containsExactly(Deployment.OWNER.value(), member.user().email().value());
    }

    @Test
    void sameFailureIsToldAgainAfterTenMinutesOnly() {
        fail(member.user().email(), from(1));
        deployment.clock().advance(Duration.ofMinutes(10).minusNanos(1_000));
        fail(member.user().email(), from(1));
        assertThat(failures(acme)).hasSize(1);

        deployment.clock().advance(Duration.ofNanos(1_000));
        fail(member.user().email(), from(1));

        assertThat(failures(acme)).hasSize(2);
    }

    @Test
    void otherSourcesAreToldOfTenTimesAtMost() {
        for (int source = 1; source <= 12; source++) {
            fail(member.user().email(), from(source));
        }

        assertThat(failures(acme)).hasSize(10);
        Member another = acme.join(Preset.VIEWER);
        fail(another.user().email(), from(1));
        assertThat(failures(acme)).hasSize(11);
    }

    @Test
    void addressThatNobodyHasAndWorkspaceThatIsLeftAreNotTold() {
        acme.remove(member.user().id());

        fail(new EmailAddress("nobody@example.com"), from(1));
        fail(member.user().email(), from(1));

        assertThat(failures(acme)).isEmpty();
        assertThat(failures(deployment.trail())).hasSize(1);
    }

    private static Origin from(int source) {
        return new Origin("192.0.2." + source, "a request");
    }

    private void fail(EmailAddress email, Origin origin) {
        SignIn.Command command = new SignIn.Command(email, new Password("wrong password"), origin);
        assertThatThrownBy(() -> deployment.useCases().sessions().signIn().signIn(command))
                .isExactlyInstanceOf(AccessRefusal.SignInFailed.class);
    }

    private static List<AuditEvent> failures(Tenant tenant) {
        return failures(tenant.trail());
    }

    private static List<AuditEvent> failures(List<AuditEvent> trail) {
        return trail.stream()
                .filter(event -> event.action() == AuditAction.SESSION_CREATED)
                .filter(event -> event.outcome() == AuditEvent.Outcome.REFUSED)
                .toList();
    }
}
