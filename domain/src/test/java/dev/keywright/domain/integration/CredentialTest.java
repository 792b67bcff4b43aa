package dev.keywright.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final WorkspaceId ACME = new WorkspaceId(new UUID(1, 1));
    private static final ClientId KEY = new ClientId(new UUID(2, 1));
    private static final SecretId SECRET = new SecretId(new UUID(3, 1));

    private static Credential credential(Lifecycle lifecycle, @Nullable Instant secretExpiresAt) {
        return new Credential(KEY, SECRET, ACME, lifecycle, secretExpiresAt, false, true, true);
    }

    private static Lifecycle life(
            @Nullable Instant expiresAt, @Nullable Instant disabledAt, @Nullable Instant revokedAt) {
        return new Lifecycle(NOW.minusSeconds(60), expiresAt, disabledAt, revokedAt);
    }

    @Test
    void credentialIsGoodUntilItEnds() {
        Credential ending = credential(life(null, null, null), NOW);

        assertThat(credential(life(null, null, null), null).fault(NOW)).isEmpty();
        assertThat(ending.fault(NOW.minusNanos(1_000))).isEmpty();
        assertThat(ending.fault(NOW)).contains(CredentialFault.SECRET_ENDED);
        assertThat(new Credential(KEY, SECRET, ACME, life(null, null, null), null, true, true, true).fault(NOW))
                .contains(CredentialFault.SECRET_ENDED);
        assertThat(credential(life(NOW, null, null), null).fault(NOW)).contains(CredentialFault.KEY_EXPIRED);
        assertThat(credential(life(null, NOW, null), null).fault(NOW)).contains(CredentialFault.KEY_DISABLED);
        assertThat(credential(life(null, NOW, NOW), null).fault(NOW)).contains(CredentialFault.KEY_REVOKED);
    }

    @Test
    void memberAndWorkspaceStopIt() {
        Lifecycle good = life(null, null, null);

        assertThat(new Credential(KEY, SECRET, ACME, good, null, false, true, false).fault(NOW))
                .contains(CredentialFault.MEMBER_GONE);
        assertThat(new Credential(KEY, SECRET, ACME, good, null, false, false, true).fault(NOW))
                .contains(CredentialFault.WORKSPACE_DEACTIVATED);
    }

    @Test
    void integrationHoldsLiveCredentialsOfItsOwnWorkspaceOnly() {
        Credential live = credential(life(null, null, null), null);

        assertThat(live.proveFor(ACME, NOW).secret()).isEqualTo(SECRET);
        assertThatExceptionOfType(IntegrationRefusal.CredentialOfAnotherWorkspace.class)
                .isThrownBy(() -> live.proveFor(new WorkspaceId(new UUID(1, 2)), NOW));
        assertThatExceptionOfType(IntegrationRefusal.CredentialDead.class)
                .isThrownBy(() -> credential(life(null, null, NOW), null).proveFor(ACME, NOW))
                .withMessage("gets no token, because its key was revoked");
    }

    @Test
    void integrationKeepsItsKey() {
        Credential live = credential(life(null, null, null), null);
        Integration integration = Integration.create(
                new IntegrationId(new UUID(4, 1)),
                new Name("warehouse"),
                live.proveFor(ACME, NOW),
                Principal.SYSTEM,
                NOW);
        SecretId next = new SecretId(new UUID(3, 2));
        Credential rotated = new Credential(KEY, next, ACME, life(null, null, null), null, false, true, true);
        Credential other = new Credential(
                new ClientId(new UUID(2, 2)), next, ACME, life(null, null, null), null, false, true, true);

        assertThat(integration.holding(rotated.proveFor(ACME, NOW)).secret()).isEqualTo(next);
        assertThatExceptionOfType(IntegrationRefusal.CredentialOfAnotherKey.class)
                .isThrownBy(() -> integration.holding(other.proveFor(ACME, NOW)));
    }
}
