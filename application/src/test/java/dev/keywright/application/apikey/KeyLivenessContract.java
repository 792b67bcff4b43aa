package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aNetwork;
import static dev.keywright.application.Fixtures.aPlatformWorkspace;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aRole;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.keywright.application.apikey.KeySituation.KeyAndSecret;
import dev.keywright.application.apikey.KeySituation.Scene;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What live means to every port that finds a live key: the same to each. */
public abstract class KeyLivenessContract extends StorageContract {
    /** The key, as the port under test finds it. */
    protected abstract Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now);

    /** Called when the key was just made, before what may stop it happens. */
    protected void prepare(ClientId key, KeySecret secret) {}

    public static Stream<Arguments> situations() {
        return KeySituation.all().stream()
                .flatMap(situation -> Arrays.stream(KeyType.values()).map(type -> arguments(type, situation)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("situations")
    public void keyIsFoundIfItIsLive(KeyType type, KeySituation situation) {
        Scene scene = sceneWithKey(type, situation);
        KeyAndSecret asked = situation.asked().apply(scene);
        prepare(asked.key(), asked.secret());
        commit(() -> situation.happened().accept(ports(), scene));

        Optional<LiveKey> found = findLive(asked.key(), asked.secret(), KeySituation.ASKED_AT);

        assertThat(found)
                .isEqualTo(
                        situation.isLive(type)
                                ? Optional.of(liveKey(scene.key(), scene.workspace()))
                                : Optional.empty());
    }

    @Test
    public void liveKeyOfThePlatformWorkspaceSaysSo() {
        Workspace platform = save(aPlatformWorkspace());
        ServiceKey key = save(aServiceKey().in(platform).withRole(Preset.OWNER).build());

        KeySecret secret = key.secrets().get(0);
        prepare(key.clientId(), secret);

        Optional<LiveKey> found = findLive(key.clientId(), secret, NOW);

        assertThat(found).contains(liveKey(key, platform));
    }

    @ParameterizedTest
    @EnumSource
    public void livePrivateKeyHasTheMembersRoleOfNow(Preset role) {
        Workspace workspace = save(aWorkspace());
        Member member = save(aMember().in(workspace).withRole(Preset.OWNER).build());
        PrivateKey key = save(aPrivateKey().of(member).build());
        KeySecret secret = key.secrets().get(0);
        prepare(key.clientId(), secret);
        commit(() -> ports().members().update(member.withRole(role.roleName())));

        Optional<LiveKey> found = findLive(key.clientId(), secret, NOW);

        assertThat(found).map(LiveKey::role).contains(role.roleName());
    }

    @ParameterizedTest
    @EnumSource
    public void liveKeyHasWhatItsCustomRoleHoldsNow(KeyType type) {
        Workspace workspace = save(aWorkspace());
        Workspace other = save(aWorkspace());
        CustomRole role = aRole("deployer", Scope.APIKEY_READ, Scope.WORKSPACE_READ);
        commit(() -> {
            ports().customRoles().add(workspace.id(), role);
            ports().customRoles().add(other.id(), aRole("deployer", Scope.AUDIT_READ));
        });
        ApiKey key = type == KeyType.SERVICE
                ? save(aServiceKey().in(workspace).withRole(role.name()).build())
                : save(aPrivateKey()
                        .of(save(aMember().in(workspace).withRole(role.name()).build()))
                        .build());
        KeySecret secret = key.secrets().get(0);
        prepare(key.clientId(), secret);

        Optional<LiveKey> before = findLive(key.clientId(), secret, NOW);
        commit(() -> ports().customRoles().update(workspace.id(), aRole("deployer", Scope.WORKSPACE_READ)));
        Optional<LiveKey> after = findLive(key.clientId(), secret, NOW);

        assertThat(before).map(LiveKey::role).contains(role.name());
        assertThat(before).map(LiveKey::roleScopes).contains(role.scopes());
        assertThat(after).map(LiveKey::roleScopes).contains(new TreeSet<>(Set.of(Scope.WORKSPACE_READ)));
    }

    @Test
    public void liveKeyHasWhatItIsKeptToAndItsWorkspacesNetworks() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey().in(workspace).build());
        KeySecret secret = key.secrets().get(0);
        prepare(key.clientId(), secret);
        Network ipv6 = Network.of(IpAddress.of(new byte[] {32, 1, 13, -72, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}), 128);
        KeyRestrictions restrictions = new KeyRestrictions(
                List.of(aNetwork("10.1.0.0/16"), ipv6), 7, new TreeSet<>(Set.of(Scope.ROLE_READ, Scope.APIKEY_READ)));
        KeyPolicy policy = new KeyPolicy(null, false, null, List.of(aNetwork("10.0.0.0/8")), null);

        commit(() -> {
            ports().apiKeys().restrict(key.clientId(), restrictions);
            ports().keyPolicies().update(workspace.id(), policy);
        });

        assertThat(findLive(key.clientId(), secret, NOW))
                .map(LiveKey::restrictions)
                .contains(restrictions);
        assertThat(findLive(key.clientId(), secret, NOW))
                .map(LiveKey::workspaceNetworks)
                .contains(List.of(aNetwork("10.0.0.0/8")));
        assertThat(inTransaction(() -> ports().apiKeys().find(workspace.id(), key.clientId())))
                .map(ListedKey::restrictions)
                .contains(restrictions);

        commit(() -> ports().apiKeys().restrict(key.clientId(), KeyRestrictions.NONE));
        assertThat(findLive(key.clientId(), secret, NOW))
                .map(LiveKey::restrictions)
                .contains(KeyRestrictions.NONE);
    }

    private Scene sceneWithKey(KeyType type, KeySituation situation) {
        Workspace workspace = save(aWorkspace());
        Workspace otherWorkspace = save(aWorkspace());
        Member member = save(aMember().in(workspace).withRole(Preset.OPERATOR).build());
        Member otherMember = save(aMember().in(workspace).build());
        Member elsewhere = save(aMember().who(member.user()).in(otherWorkspace).build());
        ApiKeyBuilder<?> key = type == KeyType.PRIVATE
                ? aPrivateKey().of(member)
                : aServiceKey().in(workspace).withRole(Preset.CREATOR);
        situation.made().accept(key);
        ApiKey otherKey = type == KeyType.PRIVATE
                ? aPrivateKey().of(member).build()
                : aServiceKey().in(workspace).build();
        return new Scene(workspace, otherWorkspace, member, otherMember, elsewhere, save(key.build()), save(otherKey));
    }

    private LiveKey liveKey(ApiKey key, Workspace workspace) {
        return new LiveKey(
                key.clientId(),
                key.type(),
                key.name(),
                workspace.id(),
                workspace.platform(),
                key instanceof PrivateKey privateKey ? privateKey.user() : null,
                roleOf(key),
                null);
    }

    private RoleName roleOf(ApiKey key) {
        if (key instanceof ServiceKey serviceKey) {
            return serviceKey.role();
        }
        PrivateKey privateKey = (PrivateKey) key;
        return inTransaction(() -> ports().members().find(key.workspace(), privateKey.user()))
                .orElseThrow()
                .role();
    }
}
