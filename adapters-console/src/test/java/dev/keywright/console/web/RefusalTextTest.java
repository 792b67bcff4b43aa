package dev.keywright.console.web;

import static dev.keywright.application.Fixtures.aServiceKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.session.SessionRefusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTextTest {

    private static final RoleName ROLE = new RoleName("operator");

    /** Said to programs only: whoever calls by the console is signed in, and gets no tokens there. */
    private static final Set<Class<?>> SAID_TO_PROGRAMS = Set.of(
            AccessRefusal.UserRequired.class,
            AccessRefusal.InvalidBearer.class,
            AccessRefusal.NetworkNotAllowed.class,
            ApiKeyRefusal.BeyondOwnRestrictions.class,
            IntegrationRefusal.Unusable.class,
            IntegrationRefusal.UnusableHere.class,
            IntegrationRefusal.DailyUsesSpent.class);

    /** Parts of sentences: whoever catches one puts the name of the field before it. */
    private static final Set<Class<?>> SAID_AFTER_A_LABEL = Set.of(
            IntegrationRefusal.CredentialWrong.class,
            IntegrationRefusal.CredentialOfAnotherWorkspace.class,
            IntegrationRefusal.CredentialOfAnotherKey.class,
            ShareRefusal.SharedWithItself.class,
            ShareRefusal.ExpiryPassed.class,
            RoleRefusal.UnknownScope.class,
            RoleRefusal.NoScope.class);

    static List<Refusal> refusals() {
        KeySecret secret = aServiceKey().build().secrets().get(0);
        Allowance none = new Allowance("sign-in", new Limit(1, 1, Duration.ofSeconds(1)), 0, Duration.ofSeconds(1));
        return List.of(
                new AccessRefusal.OwnerRoleRequired(ROLE),
                new AccessRefusal.InsufficientScope(new TreeSet<>(Set.of(Scope.APIKEY_READ))),
                new AccessRefusal.WrongWorkspace(),
                new AccessRefusal.SignInFailed(),
                new ApiKeyRefusal.NameTaken(new Name("ci")),
                new ApiKeyRefusal.ApiKeyNotFound(),
                new ApiKeyRefusal.KeyEnded(KeyStatus.REVOKED),
                new ApiKeyRefusal.TooManySecrets(secret),
                new ApiKeyRefusal.LastSecret(),
                new ApiKeyRefusal.SecretNotFound(),
                new ApiKeyRefusal.NotYourKey(),
                new ApiKeyRefusal.ExpiryOutOfRange("must be in the future"),
                new ApiKeyRefusal.RoleNotAllowed(ROLE),
                new ApiKeyRefusal.TooManyKeys(7),
                new ApiKeyRefusal.PolicyRoleUnknown(ROLE),
                new ApiKeyRefusal.ScopesBeyondRole(ROLE, List.of(Scope.APIKEY_READ)),
                new ApiKeyRefusal.NetworksNotAllowed(),
                new IntegrationRefusal.NameTaken(new Name("export")),
                new IntegrationRefusal.IntegrationNotFound(),
                new IntegrationRefusal.CredentialDead(CredentialFault.SECRET_ENDED),
                new IntegrationRefusal.SharedFromElsewhere(),
                new ShareRefusal.AlreadyShared(),
                new ShareRefusal.ShareNotFound(),
                new ShareRefusal.NotPending(ShareState.ENDED),
                new ShareRefusal.WorkspaceDeactivated(),
                new LimitRefusal.TooManyFailures(none),
                new LimitRefusal.TooManyRequests(none),
                new MemberRefusal.LastOwner(),
                new MemberRefusal.MemberNotFound(),
                new MemberRefusal.AlreadyMember(new EmailAddress("a@example.com")),
                new MemberRefusal.InvitationNotValid(),
                new MemberRefusal.PasswordMismatch(),
                new RoleRefusal.UnknownRole(ROLE),
                new RoleRefusal.RoleNotFound(),
                RoleRefusal.NameTaken.byPreset(ROLE),
                new RoleRefusal.PresetFixed(ROLE),
                new RoleRefusal.RoleInUse(ROLE, 1, 2),
                new RoleRefusal.TooManyRoles(),
                new SessionRefusal.SessionNotFound(),
                new SessionRefusal.WrongPassword());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void peopleAreToldInSentencesAndSentToPagesNotToPathsOrFields(Refusal refusal) {
        assertThat(RefusalText.of(refusal))
                .matches("[\"A-Za-z].*\\.")
                .matches("(?s)(a@example|[\"A-Z]).*")
                .doesNotContainPattern("\\b(GET|POST|PATCH|PUT|DELETE)\\b")
                .doesNotContainPattern("…?/[a-z]")
                .doesNotContainPattern("[a-z]_[a-z]")
                .doesNotContainIgnoringCase("null")
                .doesNotContainIgnoringCase("json");
    }

    @Test
    void noRefusalThatReachesPagesIsLeftOut() {
        Set<Class<?>> seen = new HashSet<>(SAID_TO_PROGRAMS);
        seen.addAll(SAID_AFTER_A_LABEL);
        refusals().forEach(refusal -> seen.add(refusal.getClass()));

        assertThat(Stream.of(
                                AccessRefusal.class,
                                ApiKeyRefusal.class,
                                IntegrationRefusal.class,
                                ShareRefusal.class,
                                LimitRefusal.class,
                                MemberRefusal.class,
                                RoleRefusal.class,
                                SessionRefusal.class)
                        .flatMap(root -> Stream.of(root.getPermittedSubclasses())))
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(seen);
    }
}
