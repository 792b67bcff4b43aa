package dev.keywright.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyVisibilityTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
    private static final UserId ADA = new UserId(new UUID(2, 1));
    private static final UserId GRACE = new UserId(new UUID(2, 2));
    private static final ClientId CALLING = new ClientId(new UUID(3, 1));
    private static final Lifecycle NEW = Lifecycle.begin(Instant.parse("2026-03-01T12:00:00Z"), null);

    @Test
    void ownerSeesEveryKey() {
        KeyVisibility visibility = KeyVisibility.of(actor(Preset.OWNER, ADA));

        assertThat(visibility).isEqualTo(new KeyVisibility.All());
        assertThat(visibility.shows(privateKeyOf(GRACE))).isTrue();
        assertThat(visibility.shows(serviceKey(new ClientId(new UUID(3, 9))))).isTrue();
    }

    @Test
    void ownerServiceKeySeesEveryKey() {
        assertThat(KeyVisibility.of(actor(Preset.OWNER, null))).isEqualTo(new KeyVisibility.All());
    }

    @Test
    void personSeesTheirOwnPrivateKeys() {
        KeyVisibility visibility = KeyVisibility.of(actor(Preset.CONTRIBUTOR, ADA));

        assertThat(visibility.shows(privateKeyOf(ADA))).isTrue();
        assertThat(visibility.shows(privateKeyOf(GRACE))).isFalse();
        assertThat(visibility.shows(serviceKey(CALLING))).isFalse();
    }

    @Test
    void serviceKeySeesItself() {
        KeyVisibility visibility = KeyVisibility.of(actor(Preset.CONTRIBUTOR, null));

        assertThat(visibility.shows(serviceKey(CALLING))).isTrue();
        assertThat(visibility.shows(serviceKey(new ClientId(new UUID(3, 9))))).isFalse();
        assertThat(visibility.shows(privateKeyOf(ADA))).isFalse();
    }

    @Test
    void tokenOfLessShowsLess() {
        Role owner = role(Preset.OWNER);
        Actor narrow = new Actor(
                WORKSPACE,
                Principal.of(CALLING, "ci"),
                new SecretId(new UUID(4, 1)),
                ADA,
                owner,
                new TreeSet<>(Set.of(Scope.APIKEY_READ)));

        assertThat(KeyVisibility.of(narrow)).isEqualTo(new KeyVisibility.PrivateKeysOf(ADA));
    }

    @Test
    void actorWithoutUserAndIdIsABug() {
        Actor system = Actor.withAllScopes(WORKSPACE, Principal.SYSTEM, null, null, role(Preset.VIEWER));

        assertThatIllegalArgumentException().isThrownBy(() -> KeyVisibility.of(system));
    }

    private static Actor actor(Preset preset, @Nullable UserId user) {
        return Actor.withAllScopes(WORKSPACE, Principal.of(CALLING, "ci"), null, user, role(preset));
    }

    private static Role role(Preset preset) {
        return RoleCatalog.presets().get(preset.roleName(), false);
    }

    private static PrivateKey privateKeyOf(UserId user) {
        return new PrivateKey(
                new ClientId(new UUID(3, 5)),
                WORKSPACE,
                user,
                new Name("laptop"),
                Description.EMPTY,
                Principal.SYSTEM,
                NEW,
                List.of(),
                null);
    }

    private static ServiceKey serviceKey(ClientId id) {
        return new ServiceKey(
                id,
                WORKSPACE,
                Preset.VIEWER.roleName(),
                new Name("deploy"),
                Description.EMPTY,
                Principal.SYSTEM,
                NEW,
                List.of(),
                null);
    }
}
