package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.anId;

import dev.keywright.application.assembly.Storage;
import dev.keywright.domain.Description;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a key, its member or its workspace may be in when somebody asks whether the key is live.
 *
 * @param liveTypes the types of key that are live in it
 * @param made how the key is made
 * @param happened what happens after the key was made, and before {@link #ASKED_AT}
 * @param asked what is asked for
 */
record KeySituation(
        String name,
        Set<KeyType> liveTypes,
        Consumer<ApiKeyBuilder<?>> made,
        BiConsumer<Storage, Scene> happened,
        Function<Scene, KeyAndSecret> asked) {
    /** When it is asked whether the key is live: an hour after it was made. */
    static final Instant ASKED_AT = NOW.plus(Duration.ofHours(1));

    private static final Duration PRECISION = Duration.ofNanos(1_000);

    /** Who is there: the member's key is asked about, or a service key beside it. */
    record Scene(
            Workspace workspace,
            Workspace otherWorkspace,
            Member member,
            Member otherMember,
            Member memberElsewhere,
            ApiKey key,
            ApiKey otherKey) {}

    /** A key, and one of its secrets. */
    record KeyAndSecret(ClientId key, KeySecret secret) {
        static KeyAndSecret of(ApiKey key) {
            return new KeyAndSecret(key.clientId(), key.secrets().get(0));
        }
    }

    boolean isLive(KeyType type) {
        return liveTypes.contains(type);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Every situation there is. */
    static List<KeySituation> all() {
        return List.of(
                live("nothing happened"),
                live("key expires a microsecond later").with(key -> key.expiringAt(ASKED_AT.plus(PRECISION))),
                dead("key expires at this moment").with(key -> key.expiringAt(ASKED_AT)),
                dead("key expired before").with(key -> key.expiringAt(NOW.plus(PRECISION))),
                live("secret expires a microsecond later")
                        .with(key -> key.withSecrets(aSecret(ASKED_AT.plus(PRECISION)))),
                dead("secret expires at this moment").with(key -> key.withSecrets(aSecret(ASKED_AT))),
                live("another secret of the key expired").with(key -> key.withSecrets(aSecret(), aSecret(NOW))),
                dead("key is disabled").with(key -> key.disabledAt(NOW)),
                dead("secret was ended")
                        .when((storage, scene) -> storage.apiKeys().update(ended(scene, ASKED_AT))),
                dead("secret was ended by a clock that is ahead")
                        .when((storage, scene) ->
                                storage.apiKeys().update(ended(scene, ASKED_AT.plus(Duration.ofMinutes(1))))),
                live("another secret of the key was ended")
                        .with(key -> key.withSecrets(aSecret(), aSecret()))
                        .when((storage, scene) -> {
                            ApiKey key = scene.key();
                            storage.apiKeys()
                                    .update(key.withSecretEnded(
                                            key.secrets().get(1).id(), NOW));
                        }),
                live("key was rotated, and the overlap isn't over")
                        .when((storage, scene) -> storage.apiKeys().update(rotated(scene, ASKED_AT.plus(PRECISION)))),
                dead("key was rotated, and the overlap is over at this moment")
                        .when((storage, scene) -> storage.apiKeys().update(rotated(scene, ASKED_AT))),
                dead("key was disabled")
                        .when((storage, scene) ->
                                storage.apiKeys().update(scene.key().disabled(NOW))),
                live("key was disabled and enabled").when((storage, scene) -> {
                    storage.apiKeys().update(scene.key().disabled(NOW));
                    storage.apiKeys().update(scene.key().enabled(NOW));
                }),
                dead("key was revoked, and enabled from a stale value").when((storage, scene) -> {
                    storage.apiKeys().update(scene.key().revoked(NOW));
                    storage.apiKeys().update(scene.key().enabled(NOW));
                }),
                dead("key was revoked")
                        .when((storage, scene) ->
                                storage.apiKeys().update(scene.key().revoked(NOW))),
                live("another key was revoked")
                        .when((storage, scene) ->
                                storage.apiKeys().update(scene.otherKey().revoked(NOW))),
                live("key was described")
                        .when((storage, scene) ->
                                storage.apiKeys().update(scene.key().describedAs(new Description("Deploys")))),
                dead("workspace was deactivated")
                        .when((storage, scene) ->
                                storage.workspaces().update(scene.workspace().deactivated(NOW))),
                live("workspace was deactivated and reactivated").when((storage, scene) -> {
                    storage.workspaces().update(scene.workspace().deactivated(NOW));
                    storage.workspaces().update(scene.workspace());
                }),
                live("another workspace was deactivated")
                        .when((storage, scene) -> storage.workspaces()
                                .update(scene.otherWorkspace().deactivated(NOW))),
                live("member was given another role")
                        .when((storage, scene) ->
                                storage.members().update(scene.member().withRole(Preset.CREATOR.roleName()))),
                liveUnlessPrivate("member was disabled")
                        .when((storage, scene) ->
                                storage.members().update(scene.member().disabled())),
                live("member was disabled and enabled").when((storage, scene) -> {
                    storage.members().update(scene.member().disabled());
                    storage.members().update(scene.member());
                }),
                live("member was disabled in another workspace")
                        .when((storage, scene) ->
                                storage.members().update(scene.memberElsewhere().disabled())),
                live("another member was disabled")
                        .when((storage, scene) ->
                                storage.members().update(scene.otherMember().disabled())),
                liveUnlessPrivate("member was removed").when((storage, scene) -> remove(storage, scene.member())),
                liveUnlessPrivate("member was removed and invited again").when((storage, scene) -> {
                    Member member = scene.member();
                    remove(storage, member);
                    storage.members().add(Member.invited(member.workspace(), member.user(), member.role(), NOW));
                }),
                dead("key is unknown")
                        .asking(scene -> new KeyAndSecret(
                                new ClientId(anId()), scene.key().secrets().get(0))),
                dead("secret is unknown")
                        .asking(scene -> new KeyAndSecret(scene.key().clientId(), aSecret())),
                dead("secret is another key's")
                        .asking(scene -> new KeyAndSecret(
                                scene.key().clientId(),
                                scene.otherKey().secrets().get(0))));
    }

    private static ApiKey ended(Scene scene, Instant at) {
        return scene.key().withSecretEnded(scene.key().secrets().get(0).id(), at);
    }

    private static ApiKey rotated(Scene scene, Instant oldSecretEnds) {
        Duration overlap = Duration.between(NOW, oldSecretEnds);
        return scene.key().rotated(aSecret(), new Rotation.Scheduled(overlap), NOW);
    }

    private static void remove(Storage storage, Member member) {
        storage.members().remove(member.workspace(), member.user().id());
    }

    private static KeySituation live(String name) {
        return situation(name, Set.of(KeyType.PRIVATE, KeyType.SERVICE));
    }

    private static KeySituation dead(String name) {
        return situation(name, Set.of());
    }

    private static KeySituation liveUnlessPrivate(String name) {
        return situation(name, Set.of(KeyType.SERVICE));
    }

    private static KeySituation situation(String name, Set<KeyType> liveTypes) {
        return new KeySituation(
                name, liveTypes, key -> {}, (storage, scene) -> {}, scene -> KeyAndSecret.of(scene.key()));
    }

    private KeySituation with(Consumer<ApiKeyBuilder<?>> newMade) {
        return new KeySituation(name, liveTypes, newMade, happened, asked);
    }

    private KeySituation when(BiConsumer<Storage, Scene> newHappened) {
        return new KeySituation(name, liveTypes, made, newHappened, asked);
    }

    private KeySituation asking(Function<Scene, KeyAndSecret> newAsked) {
        return new KeySituation(name, liveTypes, made, happened, newAsked);
    }
}
