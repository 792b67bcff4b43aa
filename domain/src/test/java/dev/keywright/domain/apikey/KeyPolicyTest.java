package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyPolicy.Demand;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant IN_30_DAYS = NOW.plus(Duration.ofDays(30));
    private static final KeyPolicy THIRTY_DAYS = new KeyPolicy(30, false, null, null);
    private static final KeyPolicy WITH_END = new KeyPolicy(null, true, null, null);
    private static final KeyPolicy OPERATORS = new KeyPolicy(null, false, List.of(Preset.OPERATOR.roleName()), null);

    @Test
    void noPolicyDemandsNothing() {
        assertThat(KeyPolicy.NONE.unmetBy(serviceKey(Preset.OWNER, null), KeyRestrictions.NONE))
                .isEmpty();
        assertThatNoException().isThrownBy(() -> KeyPolicy.NONE.checkRoom(Integer.MAX_VALUE));
    }

    @Test
    void keyMayLastAsLongAsThePolicySaysAndNotASecondLonger() {
        assertThatNoException()
                .isThrownBy(() -> THIRTY_DAYS.check(privateKey(IN_30_DAYS.minusSeconds(1)), KeyRestrictions.NONE));
        assertThatNoException().isThrownBy(() -> THIRTY_DAYS.check(privateKey(IN_30_DAYS), KeyRestrictions.NONE));

        assertThatThrownBy(() -> THIRTY_DAYS.check(privateKey(IN_30_DAYS.plusSeconds(1)), KeyRestrictions.NONE))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class)
                .hasMessageContaining("30 days");
        assertThat(THIRTY_DAYS.unmetBy(privateKey(IN_30_DAYS.plusSeconds(1)), KeyRestrictions.NONE))
                .containsExactly(Demand.MAX_LIFETIME_DAYS);
    }

    @Test
    void keyWithoutAnEndLastsLongerThanAnyLimit() {
        assertThat(THIRTY_DAYS.unmetBy(privateKey(null), KeyRestrictions.NONE))
                .containsExactly(Demand.MAX_LIFETIME_DAYS);
    }

    @Test
    void endMayBeRequiredHoweverFarAhead() {
        assertThat(WITH_END.unmetBy(privateKey(NOW.plus(Duration.ofDays(3_600))), KeyRestrictions.NONE))
                .isEmpty();
        assertThatThrownBy(() -> WITH_END.check(privateKey(null), KeyRestrictions.NONE))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class)
                .hasMessageContaining("required");
    }

    @Test
    void rolesAreDemandedOfServiceKeysOnly() {
        assertThat(OPERATORS.unmetBy(serviceKey(Preset.OPERATOR, null), KeyRestrictions.NONE))
                .isEmpty();
        assertThat(OPERATORS.unmetBy(privateKey(null), KeyRestrictions.NONE)).isEmpty();
        assertThat(OPERATORS.unmetBy(serviceKey(Preset.VIEWER, null), KeyRestrictions.NONE))
                .containsExactly(Demand.SERVICE_KEY_ROLES);
        assertThatThrownBy(() -> OPERATORS.check(serviceKey(Preset.OWNER, null), KeyRestrictions.NONE))
                .isInstanceOf(ApiKeyRefusal.RoleNotAllowed.class)
                .hasMessageContaining("owner");
    }

    @Test
    void allDemandsThatAKeyFailsAreTold() {
        KeyPolicy strict = new KeyPolicy(1, true, List.of(), List.of(network(24)), null);
        KeyRestrictions elsewhere = new KeyRestrictions(List.of(network(8)), null, null);

        assertThat(strict.unmetBy(serviceKey(Preset.VIEWER, null), elsewhere)).containsExactly(Demand.values());
    }

    @Test
    void keyIsKeptToNetworksWithinThoseThatAreAllowed() {
        KeyPolicy allowed = new KeyPolicy(null, false, null, List.of(network(16)), null);
        PrivateKey key = privateKey(null);

        assertThat(allowed.unmetBy(key, KeyRestrictions.NONE)).isEmpty();
        assertThat(allowed.unmetBy(key, new KeyRestrictions(List.of(network(24), network(16)), null, null)))
                .isEmpty();
        assertThatThrownBy(() -> allowed.check(key, new KeyRestrictions(List.of(network(24), network(8)), null, null)))
                .isInstanceOf(ApiKeyRefusal.NetworksNotAllowed.class);
    }

    private static Network network(int prefixLength) {
        return Network.of(IpAddress.of(new byte[] {10, 1, 2, 3}), prefixLength);
    }

    @Test
    void roomIsForAsManyLiveKeysAsThePolicySays() {
        KeyPolicy two = new KeyPolicy(null, false, null, 2);

        assertThatNoException().isThrownBy(() -> two.checkRoom(1));
        assertThatThrownBy(() -> two.checkRoom(2)).isInstanceOf(ApiKeyRefusal.TooManyKeys.class);
        assertThatThrownBy(() -> two.checkRoom(3)).isInstanceOf(ApiKeyRefusal.TooManyKeys.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3_651})
    void lifetimeIsOneDayToTenYears(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPolicy(days, false, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 1_000_001})
    void numberOfKeysIsNotNegativeNorHuge(int keys) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPolicy(null, false, null, keys));
    }

    @Test
    void rolesAreSortedAndEachThereOnce() {
        RoleName a = new RoleName("a");
        RoleName b = new RoleName("b");

        assertThat(new KeyPolicy(null, false, List.of(b, a, b), null).serviceKeyRoles())
                .containsExactly(a, b);
    }

    private static PrivateKey privateKey(@Nullable Instant expiresAt) {
        return PrivateKey.issue(owner(), KeyRestrictions.NONE, newKey(expiresAt));
    }

    private static ServiceKey serviceKey(Preset role, @Nullable Instant expiresAt) {
        return ServiceKey.issue(owner().asOwner(), role(role), newKey(expiresAt));
    }

    private static NewKey newKey(@Nullable Instant expiresAt) {
        KeySecret secret = new KeySecret(
                new SecretId(new UUID(4, 1)), new SecretDigest(1, new byte[32]), "kws_…a1B2", NOW, null, null, null);
        return new NewKey(new ClientId(new UUID(3, 1)), new Name("ci"), Description.EMPTY, secret, expiresAt, NOW);
    }

    private static Actor owner() {
        Principal ada = new Principal(Principal.Kind.USER, new UUID(2, 1), "Ada");
        return Actor.withAllScopes(
                new WorkspaceId(new UUID(1, 1)), ada, null, new UserId(new UUID(2, 1)), role(Preset.OWNER));
    }

    private static Role role(Preset preset) {
        return RoleCatalog.presets().get(preset.roleName(), false);
    }
}
