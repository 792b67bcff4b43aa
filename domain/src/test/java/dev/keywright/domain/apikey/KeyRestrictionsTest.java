package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyRestrictionsTest {
    private static final IpAddress INSIDE = IpAddress.of(new byte[] {10, 1, 2, 3});
    private static final IpAddress OUTSIDE = IpAddress.of(new byte[] {10, 2, 2, 3});
    private static final Network WIDE = Network.of(INSIDE, 8);
    private static final Network NARROW = Network.of(INSIDE, 16);
    private static final Role OPERATOR = RoleCatalog.presets().get(Preset.OPERATOR.roleName(), false);

    @Test
    void unrestrictedKeyDoesWhatItsRoleHoldsFromAnywhere() {
        LiveKey key = key(KeyRestrictions.NONE, null);

        assertThat(key.scopes(RoleCatalog.presets())).isEqualTo(OPERATOR.scopes());
        assertThat(key.mayBeUsedFrom(OUTSIDE)).isTrue();
        assertThat(key.mayBeUsedFrom(null)).isTrue();
    }

    @Test
    void keyIsUsedFromItsNetworksAndTheWorkspacesOnly() {
        assertThat(key(networks(NARROW), null).mayBeUsedFrom(INSIDE)).isTrue();
        assertThat(key(networks(NARROW), null).mayBeUsedFrom(OUTSIDE)).isFalse();
        assertThat(key(networks(NARROW), List.of(WIDE)).mayBeUsedFrom(INSIDE)).isTrue();
        assertThat(key(networks(WIDE), List.of(NARROW)).mayBeUsedFrom(OUTSIDE)).isFalse();
        assertThat(key(KeyRestrictions.NONE, List.of(NARROW)).mayBeUsedFrom(INSIDE))
                .isTrue();
        assertThat(key(KeyRestrictions.NONE, List.of(NARROW)).mayBeUsedFrom(OUTSIDE))
                .isFalse();
    }

    @Test
    void restrictedKeyIsNotUsedFromAnAddressThatIsNotKnown() {
        assertThat(key(networks(WIDE), null).mayBeUsedFrom(null)).isFalse();
        assertThat(key(KeyRestrictions.NONE, List.of(WIDE)).mayBeUsedFrom(null)).isFalse();
    }

    @Test
    void keyDoesWhatItsScopesAndItsRoleBothHold() {
        LiveKey key = key(scopes(Scope.APIKEY_READ, Scope.AUDIT_READ), null);

        assertThat(key.scopes(RoleCatalog.presets())).containsExactly(Scope.APIKEY_READ);

        Actor actor = key.actingWith(new SecretId(new UUID(4, 1)), OPERATOR, OPERATOR.scopes());
        assertThat(actor.scopes()).containsExactly(Scope.APIKEY_READ);
        assertThat(actor.role()).isEqualTo(OPERATOR);
    }

    @Test
    void scopesAreOnesThatTheRoleHolds() {
        assertThatNoException().isThrownBy(() -> scopes(Scope.APIKEY_READ).checkAgainst(OPERATOR));
        assertThatNoException().isThrownBy(() -> KeyRestrictions.NONE.checkAgainst(OPERATOR));
        assertThatThrownBy(() -> scopes(Scope.APIKEY_READ, Scope.AUDIT_READ).checkAgainst(OPERATOR))
                .isInstanceOf(ApiKeyRefusal.ScopesBeyondRole.class)
                .hasMessageContaining("audit.read")
                .hasMessageNotContaining("apikey.read");
    }

    @Test
    void restrictionsAreWithinOthersThatAllowAtLeastAsMuch() {
        assertThat(networks(NARROW).isWithin(KeyRestrictions.NONE)).isTrue();
        assertThat(networks(NARROW).isWithin(networks(WIDE))).isTrue();
        assertThat(networks(WIDE).isWithin(networks(NARROW))).isFalse();
        assertThat(networks(NARROW, WIDE).isWithin(networks(NARROW))).isFalse();
        assertThat(KeyRestrictions.NONE.isWithin(networks(WIDE))).isFalse();
        assertThat(rate(5).isWithin(rate(5))).isTrue();
        assertThat(rate(6).isWithin(rate(5))).isFalse();
        assertThat(KeyRestrictions.NONE.isWithin(rate(5))).isFalse();
        assertThat(rate(5).isWithin(KeyRestrictions.NONE)).isTrue();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(0));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(100_001));
        assertThatIllegalArgumentException().isThrownBy(KeyRestrictionsTest::networks);
        assertThatIllegalArgumentException().isThrownBy(KeyRestrictionsTest::scopes);
    }

    @Test
    void networksAreSortedAndEachThereOnce() {
        assertThat(networks(NARROW, WIDE, NARROW)).isEqualTo(networks(WIDE, NARROW));
        assertThat(networks(NARROW, WIDE, NARROW).networks()).hasSize(2);
    }

    private static KeyRestrictions networks(Network... networks) {
        return new KeyRestrictions(List.of(networks), null, null);
    }

    private static KeyRestrictions rate(int perSecond) {
        return new KeyRestrictions(null, perSecond, null);
    }

    private static KeyRestrictions scopes(Scope... scopes) {
        SortedSet<Scope> kept = new TreeSet<>(List.of(scopes));
        return new KeyRestrictions(null, null, kept);
    }

    private static LiveKey key(KeyRestrictions restrictions, @Nullable List<Network> workspaceNetworks) {
        return new LiveKey(
                new ClientId(new UUID(3, 1)),
                KeyType.SERVICE,
                new Name("ci"),
                new WorkspaceId(new UUID(1, 1)),
                false,
                null,
                Preset.OPERATOR.roleName(),
                null,
                restrictions,
                workspaceNetworks);
    }
}
