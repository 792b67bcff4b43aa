package dev.keywright.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.PresetRole;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final WorkspaceId SOURCE = new WorkspaceId(new UUID(1, 1));
    private static final WorkspaceId DESTINATION = new WorkspaceId(new UUID(1, 2));
    private static final Integration INTEGRATION = new Integration(
            new IntegrationId(new UUID(4, 1)),
            SOURCE,
            new Name("warehouse"),
            new ClientId(new UUID(2, 1)),
            new SecretId(new UUID(3, 1)),
            Principal.SYSTEM,
            NOW);

    private final Share offered = offer(DESTINATION, ShareTerms.UNLIMITED);

    private static Owner ownerOf(WorkspaceId workspace) {
        return Actor.withAllScopes(
                        workspace,
                        Principal.SYSTEM,
                        null,
                        null,
                        new PresetRole(Preset.OWNER, new TreeSet<>(Set.of(Scope.RESOURCE_SHARE))))
                .asOwner();
    }

    private static Share offer(WorkspaceId destination, ShareTerms terms) {
        return Share.offer(new ShareId(new UUID(5, 1)), ownerOf(SOURCE), INTEGRATION, destination, terms, NOW);
    }

    @Test
    void shareBeginsByWaitingForTheDestination() {
        assertThat(offered.state(NOW)).isEqualTo(ShareState.PENDING);
        assertThat(offered.awaiting()).isEqualTo(Share.Side.DESTINATION);
        assertThat(offered.isUsable(NOW)).isFalse();
    }

    @Test
    void integrationIsNotSharedWithItsOwnWorkspaceNorForNoTime() {
        assertThatExceptionOfType(ShareRefusal.SharedWithItself.class)
                .isThrownBy(() -> offer(SOURCE, ShareTerms.UNLIMITED));
        assertThatExceptionOfType(ShareRefusal.ExpiryPassed.class)
                .isThrownBy(() -> offer(DESTINATION, new ShareTerms(NOW, null, null)));
    }

    @Test
    void onlyTheDestinationAnswersAndOnlyOnce() {
        Owner there = ownerOf(DESTINATION);
        Share accepted = offered.accepted(there, NOW);
        Share declined = offered.declined(there, NOW);

        assertThat(accepted.isUsable(NOW)).isTrue();
        assertThat(declined.state(NOW)).isEqualTo(ShareState.DECLINED);
        assertThatIllegalArgumentException().isThrownBy(() -> offered.accepted(ownerOf(SOURCE), NOW));
        assertThatExceptionOfType(ShareRefusal.NotPending.class).isThrownBy(() -> accepted.accepted(there, NOW));
        assertThatExceptionOfType(ShareRefusal.NotPending.class).isThrownBy(() -> declined.accepted(there, NOW));
        assertThatExceptionOfType(ShareRefusal.NotPending.class)
                .isThrownBy(() -> offered.ended().accepted(there, NOW))
                .withMessageContaining("it is ended");
    }

    @Test
    void interruptedShareWaitsForTheSource() {
        Share interrupted = offered.accepted(ownerOf(DESTINATION), NOW).interrupted();

        assertThat(interrupted.isUsable(NOW)).isFalse();
        assertThatExceptionOfType(ShareRefusal.NotPending.class)
                .isThrownBy(() -> interrupted.accepted(ownerOf(DESTINATION), NOW));
        assertThat(interrupted.confirmed(ownerOf(SOURCE), NOW).isUsable(NOW)).isTrue();
        assertThat(offered.interrupted()).isEqualTo(offered);
        assertThat(offered.ended().interrupted().state(NOW)).isEqualTo(ShareState.ENDED);
        assertThatExceptionOfType(ShareRefusal.NotPending.class)
                .isThrownBy(() -> offered.confirmed(ownerOf(SOURCE), NOW));
    }

    @Test
    void shareIsOverWhenItsTimeIs() {
        Instant end = NOW.plusSeconds(60);
        Share share = offer(DESTINATION, new ShareTerms(end, null, null)).accepted(ownerOf(DESTINATION), NOW);

        assertThat(share.isUsable(end.minusNanos(1_000))).isTrue();
        assertThat(share.isUsable(end)).isFalse();
        assertThat(share.state(end)).isEqualTo(ShareState.ENDED);
        assertThatExceptionOfType(ShareRefusal.NotPending.class)
                .isThrownBy(() ->
                        offer(DESTINATION, new ShareTerms(end, null, null)).accepted(ownerOf(DESTINATION), end));
    }

    @Test
    void termsNarrowWhatTheKeyMayDo() {
        SortedSet<Scope> held = Scope.parseList("a b");

        assertThat(ShareTerms.UNLIMITED.within(held)).isEqualTo(held);
        assertThat(new ShareTerms(null, Scope.parseList("b c"), null).within(held))
                .containsExactly(new Scope("b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareTerms(null, new TreeSet<>(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareTerms(null, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareTerms(null, null, 1_000_001));
    }
}
