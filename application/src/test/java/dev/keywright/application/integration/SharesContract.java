package dev.keywright.application.integration;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Shares} promises. */
public abstract class SharesContract extends StorageContract {
    private static final Principal ADA = new Principal(Principal.Kind.USER, anId(), "Ada");

    private Workspace source;
    private Workspace destination;
    private Integration integration;

    @BeforeEach
    final void makeAnIntegration() {
        source = save(aWorkspace());
        destination = save(aWorkspace());
        integration = anIntegrationOf(source);
    }

    private Shares shares() {
        return ports().integrations().shares();
    }

    private Integration anIntegrationOf(Workspace workspace) {
        ServiceKey key = save(aServiceKey().in(workspace).build());
        IntegrationId id = new IntegrationId(anId());
        Integration made = new Integration(
                id,
                workspace.id(),
                new Name("integration " + id),
                key.clientId(),
                key.secrets().get(0).id(),
                ADA,
                NOW);
        commit(() -> ports().integrations().integrations().add(made, new SealedSecret(new byte[] {1}, new byte[] {2})));
        return made;
    }

    private Share aShare(ShareState state, Share.@Nullable Side awaiting, WorkspaceId with, ShareTerms terms) {
        boolean accepted = state == ShareState.ACCEPTED || awaiting == Share.Side.SOURCE;
        return new Share(
                new ShareId(anId()),
                integration.id(),
                source.id(),
                with,
                state,
                awaiting,
                terms,
                ADA,
                NOW,
                accepted ? NOW : null);
    }

    private Share pending() {
        return aShare(ShareState.PENDING, Share.Side.DESTINATION, destination.id(), ShareTerms.UNLIMITED);
    }

    private Share accepted() {
        return aShare(ShareState.ACCEPTED, null, destination.id(), ShareTerms.UNLIMITED);
    }

    private Share add(Share share) {
        commit(() -> shares().add(share, NOW));
        return share;
    }

    private List<ListedIntegration> integrationsOf(Workspace workspace, Instant now) {
        return walk(200, page -> ports().integrations().integrations().list(workspace.id(), now, page));
    }

    @Test
    public void shareIsStoredWithItsTerms() {
        ShareTerms terms = new ShareTerms(NOW.plusSeconds(60), Scope.parseList("a b"), 7);
        Share share = add(aShare(ShareState.ACCEPTED, null, destination.id(), terms));

        assertThat(inTransaction(() -> shares().lock(share.id()))).contains(share);
        assertThat(inTransaction(() -> shares().find(share.id(), NOW)))
                .contains(new ListedShare(share, integration.name(), source.name(), destination.name(), 0, null));
        assertThat(inTransaction(() -> shares().lock(new ShareId(anId())))).isEmpty();
    }

    @Test
    public void nameOfTheDestinationIsNotToldBeforeItAnswers() {
        Share waiting = add(pending());
        Share ofNobody =
                add(aShare(ShareState.PENDING, Share.Side.DESTINATION, new WorkspaceId(anId()), ShareTerms.UNLIMITED));

        for (Share share : List.of(waiting, ofNobody)) {
            assertThat(inTransaction(() -> shares().find(share.id(), NOW))
                            .orElseThrow()
                            .destinationName())
                    .isNull();
        }
        assertThat(integrationsOf(source, NOW).get(0).sharing())
                .isEqualTo(new Sharing(
                        Sharing.Direction.OUTGOING,
                        List.of(
                                new Sharing.Partner(waiting.destination(), null, ShareState.PENDING),
                                new Sharing.Partner(ofNobody.destination(), null, ShareState.PENDING))));
    }

    @Test
    public void oneShareWithADestinationIsOpenAtATime() {
        Share first = add(pending());

        assertThatExceptionOfType(ShareRefusal.AlreadyShared.class).isThrownBy(() -> add(accepted()));
        commit(() -> shares().update(first.ended()));
        Share second = add(accepted());
        commit(() -> shares().update(second.interrupted()));
        assertThatExceptionOfType(ShareRefusal.AlreadyShared.class).isThrownBy(() -> add(pending()));
    }

    @Test
    public void shareThatIsOverByItsTimeMakesRoom() {
        Share over = add(
                aShare(ShareState.ACCEPTED, null, destination.id(), new ShareTerms(NOW.plusSeconds(60), null, null)));
        Instant later = NOW.plusSeconds(60);
        Share next = accepted();

        assertThatExceptionOfType(ShareRefusal.AlreadyShared.class).isThrownBy(() -> add(pending()));
        commit(() -> shares().add(next, later));

        assertThat(inTransaction(() -> shares().lockOpen(integration.id(), later)))
                .containsExactly(next);
        assertThat(inTransaction(() -> shares().lock(over.id())).orElseThrow().state(later))
                .isEqualTo(ShareState.ENDED);
    }

    @Test
    public void sharesInUseAreFoundFromBothSides() {
        Share used = add(accepted());
        Workspace third = save(aWorkspace());
        add(aShare(ShareState.PENDING, Share.Side.DESTINATION, third.id(), ShareTerms.UNLIMITED));

        for (Workspace side : List.of(source, destination)) {
            assertThat(inTransaction(() -> shares().lockInUse(side.id(), NOW))).containsExactly(used);
        }
        assertThat(inTransaction(() -> shares().lockInUse(third.id(), NOW))).isEmpty();
        assertThat(inTransaction(() -> shares().lockAccepted(integration.id(), destination.id(), NOW)))
                .contains(used);
        assertThat(inTransaction(() -> shares().lockAccepted(integration.id(), third.id(), NOW)))
                .isEmpty();
        commit(() -> shares().update(used.interrupted()));
        assertThat(inTransaction(() -> shares().lockInUse(source.id(), NOW))).isEmpty();
        assertThat(inTransaction(() -> shares().lockAccepted(integration.id(), destination.id(), NOW)))
                .contains(used.interrupted());
    }

    @Test
    public void destinationSeesTheIntegrationOnceItAccepted() {
        Share share = add(pending());
        assertThat(integrationsOf(destination, NOW)).isEmpty();

        Share accepted = new Share(
                share.id(),
                share.integration(),
                share.source(),
                share.destination(),
                ShareState.ACCEPTED,
                null,
                share.terms(),
                share.createdBy(),
                share.createdAt(),
                NOW);
        commit(() -> shares().update(accepted));

        ListedIntegration incoming = new ListedIntegration(
                integration.id(),
                integration.name(),
                integration.key(),
                null,
                share.createdAt(),
                null,
                null,
                new Sharing(
                        Sharing.Direction.INCOMING,
                        List.of(new Sharing.Partner(source.id(), source.name(), ShareState.ACCEPTED))));
        assertThat(integrationsOf(destination, NOW)).containsExactly(incoming);
        assertThat(inTransaction(
                        () -> ports().integrations().integrations().find(destination.id(), integration.id(), NOW)))
                .contains(incoming);
        assertThat(inTransaction(() -> ports().integrations().integrations().lock(destination.id(), integration.id())))
                .isEmpty();
        commit(() -> shares().update(accepted.ended()));
        assertThat(integrationsOf(destination, NOW)).isEmpty();
    }

    @Test
    public void ownAndIncomingIntegrationsAreOneList() {
        add(accepted());
        Integration own = anIntegrationOf(destination);

        assertThat(walk(1, page -> ports().integrations().integrations().list(destination.id(), NOW, page)))
                .extracting(ListedIntegration::id)
                .containsExactlyInAnyOrder(own.id(), integration.id());
    }

    @Test
    public void listsAreNewestFirstAndPageByPage() {
        List<ListedShare> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Share share = add(
                    aShare(ShareState.PENDING, Share.Side.DESTINATION, new WorkspaceId(anId()), ShareTerms.UNLIMITED));
            expected.add(new ListedShare(share, integration.name(), source.name(), null, 0, null));
        }
        Collections.reverse(expected);

        assertThat(walk(2, page -> shares().listOf(integration.id(), NOW, page)))
                .isEqualTo(expected);
    }

    @Test
    public void openSharesAreListedApart() {
        Share open = add(pending());
        Share over = add(aShare(
                ShareState.ACCEPTED, null, new WorkspaceId(anId()), new ShareTerms(NOW.plusSeconds(60), null, null)));
        Share ended = add(aShare(ShareState.ACCEPTED, null, new WorkspaceId(anId()), ShareTerms.UNLIMITED));
        commit(() -> shares().update(ended.ended()));

        assertThat(inTransaction(() -> shares().listOpen(integration.id(), NOW)))
                .extracting(ListedShare::share)
                .containsExactlyInAnyOrder(open, over);
        assertThat(inTransaction(() -> shares().listOpen(integration.id(), NOW.plusSeconds(60))))
                .extracting(ListedShare::share)
                .containsExactly(open);
    }

    @Test
    public void whatWaitsForAWorkspaceIsListedThere() {
        Share waiting = add(pending());

        assertThat(walk(200, page -> shares().listWaiting(destination.id(), NOW, page)))
                .extracting(ListedShare::share)
                .containsExactly(waiting);
        assertThat(walk(200, page -> shares().listWaiting(source.id(), NOW, page)))
                .isEmpty();
        commit(() -> shares().update(waiting.ended()));
        assertThat(walk(200, page -> shares().listWaiting(destination.id(), NOW, page)))
                .isEmpty();
    }

    @Test
    public void sharesGoWithTheirIntegration() {
        Share share = add(accepted());

        commit(() -> ports().integrations().integrations().remove(integration.id()));

        assertThat(inTransaction(() -> shares().find(share.id(), NOW))).isEmpty();
        assertThat(integrationsOf(destination, NOW)).isEmpty();
    }

    @Test
    public void whoLocksAShareKeepsOthersFromChangingIt() {
        Share share = add(accepted());

        assertWaits(() -> shares().lock(share.id()), () -> shares().update(share.ended()));
    }
}
