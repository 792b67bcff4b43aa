package dev.keywright.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.memory.QuickPasswords;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.PasswordHash;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import dev.keywright.domain.session.SessionRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Password WRONG = new Password("wrong password");

    private final List<String> hashing = new ArrayList<>();
    private final Deployment deployment =
            Deployment.with().passwords(new NotedPasswords()).create();
    private final Tenant acme = deployment.tenant("Acme");

    @Test
    void whoKnowsThePasswordIsTheUser() {
        Member member = acme.join(Preset.CREATOR);

        Caller caller = authenticate(signIn(member.user().email(), Deployment.PASSWORD));

        assertThat(caller.user()).isEqualTo(member.user().id());
        assertThat(describe(new Call(caller, Origin.INTERNAL)).memberships())
                .extracting(membership -> membership.workspace().id())
                .containsExactly(acme.id());
    }

    @Test
    void wrongPasswordUnknownUserAndUserWithoutAPasswordLookTheSame() {
        EmailAddress invited = new EmailAddress("invited@example.com");
        acme.invite(invited, Preset.VIEWER);

        for (EmailAddress email : List.of(Deployment.OWNER, new EmailAddress("nobody@example.com"), invited)) {
            hashing.clear();

            assertThatThrownBy(() -> signIn(email, WRONG))
                    .isExactlyInstanceOf(AccessRefusal.SignInFailed.class)
                    .hasMessage("The email address or the password is wrong.");
            assertThat(hashing).as("how often the password was hashed").hasSize(1);
        }
    }

    @Test
    void sessionLastsTwelveHours() {
        SignIn.Result session = signIn(Deployment.OWNER, Deployment.PASSWORD);
        assertThat(session.token().prefix()).isEqualTo(SecretPrefix.SESSION);
        assertThat(session.expiresAt()).isEqualTo(deployment.clock().instant().plus(Duration.ofHours(12)));

        deployment.clock().set(session.expiresAt().minusNanos(1_000));
        assertThat(authenticate(session)).isNotNull();

        deployment.clock().set(session.expiresAt());
        assertThatThrownBy(() -> authenticate(session)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    @Test
    void signingOutEndsThatSessionOnly() {
        SignIn.Result one = signIn(Deployment.OWNER, Deployment.PASSWORD);
        SignIn.Result other = signIn(Deployment.OWNER, Deployment.PASSWORD);

        signOut(new Call(authenticate(one), Origin.INTERNAL));

        assertThatThrownBy(() -> authenticate(one)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThat(authenticate(other).user())
                .isEqualTo(deployment.owner().caller().user());
    }

    @Test
    void ownSessionsAreListedAndEndedOneByOne() {
        Call one = new Call(authenticate(signIn(Deployment.OWNER, Deployment.PASSWORD)), Origin.INTERNAL);
        SignIn.Result other = signIn(Deployment.OWNER, Deployment.PASSWORD);
        SessionId otherId = Objects.requireNonNull(((Caller.SignedIn) authenticate(other)).session());

        ListSessions.Result listed = useCases().listSessions().list(one);
        useCases().endSession().end(new EndSession.Command(one, otherId));

        assertThat(listed.sessions()).extracting(Session::id).contains(otherId, listed.current());
        assertThatThrownBy(() -> authenticate(other)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThat(useCases().listSessions().list(one).sessions())
                .extracting(Session::id)
                .containsExactly(listed.current());
    }

    @Test
    void sessionOfSomeoneElseIsNotThere() {
        Member member = acme.join(Preset.CREATOR);
        SignIn.Result theirs = signIn(member.user().email(), Deployment.PASSWORD);
        SessionId theirId = Objects.requireNonNull(((Caller.SignedIn) authenticate(theirs)).session());
        Call owner = new Call(authenticate(signIn(Deployment.OWNER, Deployment.PASSWORD)), Origin.INTERNAL);

        assertThatThrownBy(() -> useCases().endSession().end(new EndSession.Command(owner, theirId)))
                .isInstanceOf(SessionRefusal.SessionNotFound.class);
        assertThat(authenticate(theirs)).isNotNull();
    }

    @Test
    void changingThePasswordEndsEverySessionAndTheOldPassword() {
        SignIn.Result one = signIn(Deployment.OWNER, Deployment.PASSWORD);
        SignIn.Result other = signIn(Deployment.OWNER, Deployment.PASSWORD);
        Password next = new Password("the next password");

        useCases()
                .changePassword()
                .change(new ChangePassword.Command(
                        new Call(authenticate(one), Origin.INTERNAL), Deployment.PASSWORD, next));

        assertThatThrownBy(() -> authenticate(one)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThatThrownBy(() -> authenticate(other)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThatThrownBy(() -> signIn(Deployment.OWNER, Deployment.PASSWORD))
                .isInstanceOf(AccessRefusal.SignInFailed.class);
        assertThat(signIn(Deployment.OWNER, next)).isNotNull();
    }

    @Test
    void wrongPasswordChangesNothing() {
        SignIn.Result session = signIn(Deployment.OWNER, Deployment.PASSWORD);
        ChangePassword.Command command = new ChangePassword.Command(
                new Call(authenticate(session), Origin.INTERNAL), WRONG, new Password("the next password"));

        assertThatThrownBy(() -> useCases().changePassword().change(command))
                .isInstanceOf(SessionRefusal.WrongPassword.class);

        assertThat(authenticate(session)).isNotNull();
        assertThat(signIn(Deployment.OWNER, Deployment.PASSWORD)).isNotNull();
    }

    @Test
    void keyHasNeitherSessionsNorAPassword() {
        Call key = acme.calling(acme.serviceKey("deploy", Preset.OWNER));

        assertThatThrownBy(() -> useCases().listSessions().list(key)).isInstanceOf(AccessRefusal.UserRequired.class);
        assertThatThrownBy(() -> useCases()
                        .changePassword()
                        .change(new ChangePassword.Command(key, Deployment.PASSWORD, Deployment.PASSWORD)))
                .isInstanceOf(AccessRefusal.UserRequired.class);
    }

    @Test
    void keyCannotSignOut() {
        Call key = acme.calling(acme.serviceKey("deploy", Preset.OWNER));

        assertThatThrownBy(() -> signOut(key)).isInstanceOf(AccessRefusal.UserRequired.class);
    }

    @Test
    void tokenThatWasNeverGivenOutIsNobodys() {
        String forged = deployment.foundation().newSecret(SecretPrefix.SESSION).reveal();

        assertThatThrownBy(() -> authenticate(forged)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    @Test
    void clientSecretAndInvitationAreNoBearerTokens() {
        String secret = acme.serviceKey("deploy", Preset.OWNER).secret().reveal();

        assertThatThrownBy(() -> authenticate(secret)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    @Test
    void serviceKeyIsNobodyAndAMemberNowhere() {
        DescribeCaller.Result result = describe(acme.calling(acme.serviceKey("deploy", Preset.VIEWER)));

        assertThat(result.user()).isNull();
        assertThat(result.memberships()).isEmpty();
        assertThat(result.key()).isNotNull();
    }

    @Test
    void privateKeyTellsTheMembershipInItsOwnWorkspaceOnly() {
        Member member = acme.join(Preset.CREATOR);
        deployment.tenant("Umbrella").invite(member.user().email(), Preset.OWNER);

        DescribeCaller.Result result =
                describe(acme.calling(acme.privateKey(member.user().id(), "laptop")));

        assertThat(result.user()).isEqualTo(member.user());
        assertThat(result.memberships())
                .extracting(membership -> membership.workspace().id())
                .containsExactly(acme.id());
    }

    private SessionUseCases useCases() {
        return deployment.useCases().sessions();
    }

    private SignIn.Result signIn(EmailAddress email, Password password) {
        return deployment.useCases().sessions().signIn().signIn(new SignIn.Command(email, password, Origin.INTERNAL));
    }

    private void signOut(Call call) {
        deployment.useCases().sessions().signOut().signOut(call);
    }

    private Caller authenticate(SignIn.Result session) {
        return authenticate(session.token().reveal());
    }

    private Caller authenticate(String bearer) {
        return Deployment.await(
                deployment.useCases().tokens().authenticateBearer().authenticate(bearer));
    }

    private DescribeCaller.Result describe(Call call) {
        return deployment.useCases().sessions().describeCaller().describe(call);
    }

    /** Notes each hashing of a password. */
    private final class NotedPasswords implements Passwords {
        private final Passwords passwords = new QuickPasswords();

        @Override
        public PasswordHash hash(Password password) {
            hashing.add("hash");
            return passwords.hash(password);
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            hashing.add("matches");
            return passwords.matches(password, hash);
        }

        @Override
        public void pretendToMatch(Password password) {
            hashing.add("pretendToMatch");
            passwords.pretendToMatch(password);
        }
    }
}
