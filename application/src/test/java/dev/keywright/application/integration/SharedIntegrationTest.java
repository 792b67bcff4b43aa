package dev.keywright.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a workspace may do with its own integrations and with those that others share, and what each learns of the other. */
class SharedIntegrationTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    /** Where the one who owns Acme has no part. */
    private final Tenant analytics = independent("Analytics");

    private final IntegrationUseCases useCases = deployment.useCases().integrations();
    private final CreatedKey key = acme.serviceKey("loader", Preset.CONTRIBUTOR);
    private final IntegrationId integration = acme.integration("warehouse", key).id();

    private Tenant independent(String name) {
        Tenant made = deployment.tenant(name);
        Member owner = made.join(Preset.OWNER);
        Tenant own = made.as(Call.by(owner.user().id()));
        own.remove(made.find(Objects.requireNonNull(made.owner().caller().user()))
                .orElseThrow()
                .user()
                .id());
        return own;
    }

    private ListedShare share(Tenant with, ShareTerms terms) {
        return useCases.shares()
                .shareIntegration()
                .share(new ShareIntegration.Command(acme.owner(), acme.id(), integration, with.id(), terms));
    }

    private ListedShare share(Tenant with) {
        return share(with, ShareTerms.UNLIMITED);
    }

    private ListedShare answer(ListedShare share, boolean accept) {
        return useCases.shares()
                .answerShareRequest()
                .answer(new AnswerShareRequest.Command(
                        analytics.owner(), analytics.id(), share.share().id(), accept));
    }

    private ListedShare accepted(ShareTerms terms) {
        return answer(share(analytics, terms), true);
    }

    private void end(ListedShare share) {
        useCases.shares()
                .endShare()
                .end(new EndShare.Command(
                        acme.owner(), acme.id(), integration, share.share().id()));
    }

    private void confirm(ListedShare share) {
        useCases.shares()
                .confirmShare()
                .confirm(new ConfirmShare.Command(
                        acme.owner(), acme.id(), integration, share.share().id()));
    }

    private IssueToken.Result use(Tenant in, String... scopes) {
        SortedSet<Scope> wanted = new TreeSet<>();
        for (String scope : scopes) {
            wanted.add(new Scope(scope));
        }
        return useCases.useIntegration()
                .use(new UseIntegration.Command(in.owner(), in.id(), integration, wanted, null));
    }

    private boolean isGood(IssueToken.Result token) {
        try {
            Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token.jwt()));
            return true;
        } catch (AccessRefusal.InvalidBearer refused) {
            return false;
        }
    }

    private List<ListedIntegration> integrationsOf(Tenant tenant) {
        return useCases.listIntegrations()
                .list(new ListIntegrations.Query(tenant.owner(), tenant.id(), PageRequest.first()))
                .items();
    }

    @Test
    void stepHasATokenOfTheKeyThatTheIntegrationHolds() {
        Call operator = Call.by(acme.join(Preset.OPERATOR).user().id());

        IssueToken.Result all = use(acme.as(operator));
        IssueToken.Result some = use(acme.as(operator), "member.read");

        assertThat(all.token().clientId()).isEqualTo(key.clientId());
        assertThat(all.token().scopes()).contains(Scope.MEMBER_READ);
        assertThat(some.token().scopes()).containsExactly(Scope.MEMBER_READ);
        assertThat(isGood(all) && isGood(some)).isTrue();
        assertThat(integrationsOf(acme).get(0).lastUsedAt())
                .isEqualTo(deployment.clock().instant());
    }

    @Test
    void viewerMayNotUseItAndNobodyGetsMoreThanTheKeyHolds() {
        Call viewer = Call.by(acme.join(Preset.VIEWER).user().id());

        assertThatExceptionOfType(AccessRefusal.InsufficientScope.class).isThrownBy(() -> use(acme.as(viewer)));
        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(acme, "audit.read"));
    }

    @Test
    void useIsRecordedWithItsToken() {
        IssueToken.Result token = use(acme, "member.read");

        AuditEvent event = acme.trail().get(0);
        assertThat(event.action()).isEqualTo(AuditAction.INTEGRATION_USED);
        assertThat(event.actor().id())
                .isEqualTo(Objects.requireNonNull(acme.owner().caller().user()).value());
        assertThat(event.target().id()).isEqualTo(integration.toString());
        assertThat(event.after())
                .containsEntry("token_id", token.token().id().toString())
                .containsEntry("client_id", key.clientId().toString())
                .containsEntry("scope", "member.read");
    }

    @Test
    void revokedKeyStopsItAtOnceWithTheReason() {
        acme.revoke(key);

        assertThatExceptionOfType(IntegrationRefusal.Unusable.class)
                .isThrownBy(() -> use(acme))
                .withMessageContaining("because its key was revoked");
        assertThat(acme.trail().get(0).outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
    }

    @Test
    void shareIsAcceptedAtOnceWhereTheSharerIsAnOwnerToo() {
        Tenant other = deployment.tenant("Other");

        ListedShare share = share(other);

        assertThat(share.share().state()).isEqualTo(ShareState.ACCEPTED);
        assertThat(share.destinationName()).isEqualTo(new Name("Other"));
        assertThat(isGood(use(other))).isTrue();
    }

    @Test
    void shareWaitsForAnOwnerOfTheDestination() {
        ListedShare share = share(analytics);
        assertThat(share.share().state()).isEqualTo(ShareState.PENDING);
        assertThat(share.destinationName()).isNull();
        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class).isThrownBy(() -> use(analytics));
        Call contributor = Call.by(analytics.join(Preset.CONTRIBUTOR).user().id());
        assertThatExceptionOfType(AccessRefusal.InsufficientScope.class)
                .isThrownBy(() -> useCases.shares()
                        .answerShareRequest()
                        .answer(new AnswerShareRequest.Command(
                                contributor, analytics.id(), share.share().id(), true)));

        assertThat(useCases.shares()
                        .listShareRequests()
                        .list(new ListShareRequests.Query(analytics.owner(), analytics.id(), PageRequest.first()))
                        .items())
                .containsExactly(share);
        answer(share, true);

        assertThat(isGood(use(analytics))).isTrue();
        assertThat(integrationsOf(analytics)).singleElement().satisfies(seen -> {
            assertThat(seen.sharing().direction()).isEqualTo(Sharing.Direction.INCOMING);
            assertThat(seen.sharing().workspaces())
                    .containsExactly(new Sharing.Partner(acme.id(), new Name("Acme"), ShareState.ACCEPTED));
            assertThat(seen.createdBy()).isNull();
        });
    }

    @Test
    void workspaceThatIsNotThereLooksLikeOneThatDoesNotAnswer() {
        WorkspaceId nowhere = new WorkspaceId(deployment.foundation().newId());

        ListedShare unknown = useCases.shares()
                .shareIntegration()
                .share(new ShareIntegration.Command(
                        acme.owner(), acme.id(), integration, nowhere, ShareTerms.UNLIMITED));
        ListedShare silent = share(analytics);

        assertThat(unknown)
                .usingRecursiveComparison()
                .ignoringFields("share.id", "share.destination")
                .isEqualTo(silent);
    }

    @Test
    void sharingWithItselfTwiceOrOnwardsIsRefused() {
        accepted(ShareTerms.UNLIMITED);

        assertThatExceptionOfType(ShareRefusal.SharedWithItself.class).isThrownBy(() -> share(acme));
        assertThatExceptionOfType(ShareRefusal.AlreadyShared.class).isThrownBy(() -> share(analytics));
        assertThatExceptionOfType(IntegrationRefusal.SharedFromElsewhere.class)
                .isThrownBy(() -> useCases.shares()
                        .shareIntegration()
                        .share(new ShareIntegration.Command(
                                analytics.owner(),
                                analytics.id(),
                                integration,
                                deployment.tenant("Third").id(),
                                ShareTerms.UNLIMITED)));
        assertThatExceptionOfType(ShareRefusal.ExpiryPassed.class)
                .isThrownBy(() -> share(
                        deployment.tenant("Fourth"),
                        new ShareTerms(deployment.clock().instant(), null, null)));
    }

    @Test
    void destinationUsesItAndChangesNothing() {
        accepted(ShareTerms.UNLIMITED);

        assertThatExceptionOfType(IntegrationRefusal.SharedFromElsewhere.class)
                .isThrownBy(() -> useCases.changeIntegration()
                        .change(new ChangeIntegration.Command(
                                analytics.owner(), analytics.id(), integration, new Name("mine"), null)));
        assertThatExceptionOfType(IntegrationRefusal.SharedFromElsewhere.class)
                .isThrownBy(() -> useCases.deleteIntegration()
                        .delete(new DeleteIntegration.Command(analytics.owner(), analytics.id(), integration)));
        assertThatExceptionOfType(IntegrationRefusal.SharedFromElsewhere.class)
                .isThrownBy(() -> useCases.shares()
                        .listShares()
                        .list(new ListShares.Query(
                                analytics.owner(), analytics.id(), integration, PageRequest.first())));
        assertThat(isGood(use(analytics))).isTrue();
    }

    @Test
    void sourceEndsItAtAnyTimeAndItsTokensWithIt() {
        ListedShare share = accepted(ShareTerms.UNLIMITED);
        IssueToken.Result theirs = use(analytics);
        IssueToken.Result own = use(acme);

        end(share);
        end(share);

        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class).isThrownBy(() -> use(analytics));
        assertThat(isGood(theirs)).isFalse();
        assertThat(isGood(own)).isTrue();
        assertThat(integrationsOf(analytics)).isEmpty();
        assertThat(acme.trail())
                .filteredOn(event -> event.action() == AuditAction.SHARE_ENDED)
                .hasSize(1);
    }

    @Test
    void destinationLeavesAndMayBeSharedWithAnew() {
        accepted(ShareTerms.UNLIMITED);
        IssueToken.Result token = use(analytics);
        LeaveIntegration leave = useCases.shares().leaveIntegration();

        leave.leave(new LeaveIntegration.Command(analytics.owner(), analytics.id(), integration));

        assertThat(isGood(token)).isFalse();
        assertThat(integrationsOf(analytics)).isEmpty();
        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class)
                .isThrownBy(() ->
                        leave.leave(new LeaveIntegration.Command(analytics.owner(), analytics.id(), integration)));
        assertThat(share(analytics).share().state()).isEqualTo(ShareState.PENDING);
    }

    @Test
    void declinedShareIsOverAndCanBeOfferedAnew() {
        ListedShare declined = answer(share(analytics), false);

        assertThat(declined.share().state()).isEqualTo(ShareState.DECLINED);
        assertThatExceptionOfType(ShareRefusal.NotPending.class).isThrownBy(() -> answer(declined, true));
        assertThat(share(analytics).share().state()).isEqualTo(ShareState.PENDING);
    }

    @Test
    void deletedIntegrationTakesItsTokensAndSharesWithIt() {
        accepted(ShareTerms.UNLIMITED);
        IssueToken.Result own = use(acme);
        IssueToken.Result theirs = use(analytics);
        String another = acme.token(key);

        useCases.deleteIntegration().delete(new DeleteIntegration.Command(acme.owner(), acme.id(), integration));

        assertThat(isGood(own) || isGood(theirs)).isFalse();
        assertThat(Deployment.await(
                        deployment.useCases().tokens().authenticateBearer().authenticate(another)))
                .isNotNull();
        assertThat(analytics.trail().get(0).action()).isEqualTo(AuditAction.SHARE_ENDED);
    }

    @Test
    void deactivatingEitherWorkspaceStopsItUntilTheSourceConfirms() {
        ListedShare share = accepted(ShareTerms.UNLIMITED);
        for (Tenant stopped : List.of(acme, analytics)) {
            IssueToken.Result token = use(analytics);
            stopped.deactivate();

            assertThatExceptionOfType(IntegrationRefusal.UnusableHere.class).isThrownBy(() -> use(analytics));
            assertThatExceptionOfType(ShareRefusal.WorkspaceDeactivated.class).isThrownBy(() -> confirm(share));
            stopped.reactivate();
            assertThat(isGood(token)).isFalse();
            assertThatExceptionOfType(IntegrationRefusal.UnusableHere.class).isThrownBy(() -> use(analytics));
            assertThatExceptionOfType(ShareRefusal.NotPending.class).isThrownBy(() -> answer(share, true));

            confirm(share);
            assertThat(isGood(use(analytics))).isTrue();
        }
    }

    @Test
    void nothingIsSharedWithOrByADeactivatedWorkspace() {
        Tenant other = deployment.tenant("Other");
        other.deactivate();
        assertThat(share(other).share().state()).isEqualTo(ShareState.PENDING);
        ListedShare waiting = share(analytics);
        analytics.deactivate();
        assertThatExceptionOfType(ShareRefusal.WorkspaceDeactivated.class).isThrownBy(() -> answer(waiting, true));
        acme.deactivate();

        assertThatExceptionOfType(ShareRefusal.WorkspaceDeactivated.class)
                .isThrownBy(() -> share(deployment.tenant("Third")));
    }

    @Test
    void tokenOfAShareHoldsNoMoreThanTheShareAllows() {
        accepted(new ShareTerms(null, Scope.parseList("member.read audit.read"), null));

        assertThat(use(analytics).token().scopes()).containsExactly(Scope.MEMBER_READ);
        assertThat(use(acme).token().scopes()).contains(Scope.WORKSPACE_READ);
        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(analytics, "workspace.read"));
        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(analytics, "audit.read"));
    }

    @Test
    void noTokenOutlivesTheShareItWasHadBy() {
        Instant end = deployment.clock().instant().plusSeconds(90);
        accepted(new ShareTerms(end, null, null));

        assertThat(use(analytics).token().expiresAt()).isEqualTo(end.truncatedTo(ChronoUnit.SECONDS));
        deployment.clock().advance(Duration.ofSeconds(90));
        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class).isThrownBy(() -> use(analytics));
        assertThat(integrationsOf(analytics)).isEmpty();
        assertThat(integrationsOf(acme).get(0).sharing()).isEqualTo(Sharing.NONE);
    }

    @Test
    void usesOfADayAreCountedAndRefusedOnesAreNot() {
        accepted(new ShareTerms(null, null, 1));

        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(analytics, "audit.read"));
        assertThat(isGood(use(analytics))).isTrue();
        assertThatExceptionOfType(IntegrationRefusal.DailyUsesSpent.class)
                .isThrownBy(() -> use(analytics))
                .withMessageContaining("1 uses a day");
        assertThat(isGood(use(acme))).isTrue();
        deployment.clock().advance(Duration.ofDays(1));
        assertThat(isGood(use(analytics))).isTrue();
    }

    @Test
    void eachSideSeesTheUseAndOnlyWhatIsItsOwn() {
        accepted(ShareTerms.UNLIMITED);
        Member operator = analytics.join(Preset.OPERATOR);
        Tenant asOperator =
                analytics.as(new Call(Call.by(operator.user().id()).caller(), new Origin("192.0.2.9", "request-9")));

        IssueToken.Result token = use(asOperator);

        AuditEvent theirs = analytics.trail().get(0);
        AuditEvent ours = acme.trail().get(0);
        assertThat(theirs.actor()).isEqualTo(Principal.of(operator.user()));
        assertThat(theirs.origin().sourceIp()).isEqualTo("192.0.2.9");
        assertThat(ours.action()).isEqualTo(AuditAction.INTEGRATION_USED);
        assertThat(ours.actor())
                .isEqualTo(
                        new Principal(Principal.Kind.WORKSPACE, analytics.id().value(), "Analytics"));
        assertThat(ours.origin()).isEqualTo(Origin.INTERNAL);
        assertThat(ours.after()).containsEntry("token_id", token.token().id().toString());
        assertThat(ours.toString())
                .doesNotContain(operator.user().id().toString())
                .doesNotContain("192.0.2.9")
                .doesNotContain("request-9");
    }

    @Test
    void reasonIsForTheSourceAndLessForTheDestination() {
        accepted(ShareTerms.UNLIMITED);
        acme.revoke(key);

        assertThatExceptionOfType(IntegrationRefusal.UnusableHere.class)
                .isThrownBy(() -> use(analytics))
                .withMessageNotContaining("revoked");

        assertThat(analytics.trail().get(0).reason()).doesNotContain("revoked");
        AuditEvent ours = acme.trail().get(0);
        assertThat(ours.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        assertThat(ours.reason()).isEqualTo("This integration gets no token, because its key was revoked.");
        assertThat(ours.actor().kind()).isEqualTo(Principal.Kind.WORKSPACE);
    }

    @Test
    void useThatTheKeyIsNotForIsToldToTheSourceOnce() {
        accepted(ShareTerms.UNLIMITED);

        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(analytics, "member.write"));
        assertThatExceptionOfType(TokenRefusal.InvalidScope.class).isThrownBy(() -> use(acme, "member.write"));

        assertThat(acme.trail())
                .filteredOn(event -> event.action() == AuditAction.INTEGRATION_USED)
                .allSatisfy(event -> {
                    assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
                    assertThat(event.reason()).isEqualTo("This key does not hold all scopes that were asked for.");
                })
                .extracting(event -> event.actor().kind())
                .containsExactly(Principal.Kind.USER, Principal.Kind.WORKSPACE);
    }

    @Test
    void everyChangeOfAShareIsInBothTrails() {
        ListedShare share = accepted(ShareTerms.UNLIMITED);
        analytics.deactivate();
        analytics.reactivate();
        confirm(share);
        end(share);

        for (Tenant side : List.of(acme, analytics)) {
            assertThat(side.trail())
                    .filteredOn(event ->
                            share.share().id().toString().equals(event.target().id()))
                    .extracting(AuditEvent::action)
                    .containsExactly(
                            AuditAction.SHARE_ENDED,
                            AuditAction.SHARE_CONFIRMED,
                            AuditAction.SHARE_INTERRUPTED,
                            AuditAction.SHARE_ACCEPTED,
                            AuditAction.SHARE_CREATED);
        }
        assertThat(analytics.trail())
                .filteredOn(event -> event.action() == AuditAction.SHARE_CREATED)
                .singleElement()
                .satisfies(event -> assertThat(event.actor())
                        .isEqualTo(new Principal(
                                Principal.Kind.WORKSPACE, acme.id().value(), "Acme")));
    }

    @Test
    void whoAsksLearnsWhatDependsOnAKey() {
        ListedShare share = accepted(ShareTerms.UNLIMITED);
        use(analytics);
        ListDependents dependents = useCases.listDependents();
        CreatedKey other = acme.serviceKey("other", Preset.OPERATOR);
        Call contributor = Call.by(acme.join(Preset.CONTRIBUTOR).user().id());

        assertThat(dependents.list(new ListDependents.Query(acme.owner(), acme.id(), key.clientId())))
                .singleElement()
                .satisfies(dependent -> {
                    assertThat(dependent.integration()).isEqualTo(integration);
                    assertThat(dependent.lastUsedAt())
                            .isEqualTo(deployment.clock().instant());
                    assertThat(dependent.shares()).singleElement().satisfies(used -> {
                        assertThat(used.share().id()).isEqualTo(share.share().id());
                        assertThat(used.destinationName()).isEqualTo(new Name("Analytics"));
                        assertThat(used.lastUsedAt())
                                .isEqualTo(deployment.clock().instant());
                    });
                });
        assertThat(dependents.list(new ListDependents.Query(acme.owner(), acme.id(), other.clientId())))
                .isEmpty();
        assertThatExceptionOfType(ApiKeyRefusal.ApiKeyNotFound.class)
                .isThrownBy(() -> dependents.list(new ListDependents.Query(contributor, acme.id(), key.clientId())));
    }

    @Test
    void rotationThroughTheIntegrationReplacesTheSecretUnseen() {
        RotateThroughIntegration rotate = useCases.rotateThroughIntegration();
        Rotation atOnce = new Rotation.Scheduled(Duration.ZERO);

        ListedIntegration rotated =
                rotate.rotate(new RotateThroughIntegration.Command(acme.owner(), acme.id(), integration, atOnce));

        assertThat(rotated.secretExpiresAt()).isNull();
        assertThat(isGood(use(acme))).isTrue();
        assertThatExceptionOfType(TokenRefusal.InvalidClient.class).isThrownBy(() -> acme.token(key));
        assertThat(acme.trail())
                .extracting(AuditEvent::action)
                .contains(AuditAction.API_KEY_ROTATED, AuditAction.INTEGRATION_SECRET_REPLACED);
    }

    @Test
    void whoMayNotRotateTheKeyMayNotThroughTheIntegration() {
        Call creator = Call.by(acme.join(Preset.CREATOR).user().id());
        Rotation atOnce = new Rotation.Scheduled(Duration.ZERO);
        accepted(ShareTerms.UNLIMITED);

        assertThatThrownBy(() -> useCases.rotateThroughIntegration()
                        .rotate(new RotateThroughIntegration.Command(creator, acme.id(), integration, atOnce)))
                .isInstanceOf(ApiKeyRefusal.class);
        assertThatExceptionOfType(IntegrationRefusal.SharedFromElsewhere.class)
                .isThrownBy(() -> useCases.rotateThroughIntegration()
                        .rotate(new RotateThroughIntegration.Command(
                                analytics.owner(), analytics.id(), integration, atOnce)));
        assertThat(isGood(use(acme))).isTrue();
        assertThat(acme.token(key)).isNotEmpty();
    }

    @Test
    void integrationWhoseSecretIsAboutToEndShowsItAndTakesTheNewOne() {
        CreatedKey rotated = acme.rotate(key, new Rotation.Scheduled(Duration.ofHours(1)));

        assertThat(integrationsOf(acme).get(0).secretExpiresAt())
                .isEqualTo(deployment.clock().instant().plus(Duration.ofHours(1)));
        useCases.changeIntegration()
                .change(new ChangeIntegration.Command(acme.owner(), acme.id(), integration, null, rotated.secret()));
        assertThat(integrationsOf(acme).get(0).secretExpiresAt()).isNull();
        deployment.clock().advance(Duration.ofHours(1));
        assertThat(isGood(use(acme))).isTrue();
    }

    @Test
    void secretThatEndedStopsTheIntegrationWithTheReason() {
        acme.rotate(key, new Rotation.Leaked());

        assertThatExceptionOfType(IntegrationRefusal.Unusable.class)
                .isThrownBy(() -> use(acme))
                .withMessageContaining("its client secret has ended")
                .withMessageContaining("PATCH the integration");
    }

    @Test
    void foreignSharesAreAsIfTheyWereNotThere() {
        ListedShare share = accepted(ShareTerms.UNLIMITED);
        Tenant third = deployment.tenant("Third");
        ShareId id = share.share().id();

        assertThatExceptionOfType(ShareRefusal.ShareNotFound.class)
                .isThrownBy(() -> useCases.shares()
                        .endShare()
                        .end(new EndShare.Command(third.owner(), third.id(), integration, id)));
        assertThatExceptionOfType(ShareRefusal.ShareNotFound.class)
                .isThrownBy(() -> useCases.shares()
                        .endShare()
                        .end(new EndShare.Command(analytics.owner(), analytics.id(), integration, id)));
        assertThatExceptionOfType(ShareRefusal.ShareNotFound.class)
                .isThrownBy(() -> useCases.shares()
                        .answerShareRequest()
                        .answer(new AnswerShareRequest.Command(third.owner(), third.id(), id, true)));
        assertThatExceptionOfType(ShareRefusal.ShareNotFound.class)
                .isThrownBy(() -> useCases.shares()
                        .confirmShare()
                        .confirm(new ConfirmShare.Command(third.owner(), third.id(), integration, id)));
        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class).isThrownBy(() -> use(third));
    }
}
