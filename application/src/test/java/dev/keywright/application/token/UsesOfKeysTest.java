package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.workspace.GetWorkspace;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to a key, its member or its workspace stops every use of the key and of its tokens, or none, at once. */
class UsesOfKeysTest {
    private static final Set<KeyType> BOTH = Set.of(KeyType.PRIVATE, KeyType.SERVICE);
    private static final Duration KEY_LIFETIME = Duration.ofMinutes(30);

    /** What happens to a private key of that member, or a service key that this member made; and which keys still work then. */
    enum Happening {
        NOTHING(BOTH, (test, member) -> {}),
        KEY_IS_REVOKED(Set.of(), (test, member) -> test.acme.revoke(test.key)),
        KEY_EXPIRES(Set.of(), (test, member) -> test.deployment.clock().advance(KEY_LIFETIME)),
        KEY_IS_ABOUT_TO_EXPIRE(
                BOTH, (test, member) -> test.deployment.clock().advance(KEY_LIFETIME.minus(Duration.ofNanos(1_000)))),
        MEMBER_IS_DEMOTED(BOTH, (test, member) -> test.acme.changeRole(member, Preset.VIEWER)),
        MEMBER_IS_DISABLED(Set.of(KeyType.SERVICE), (test, member) -> test.acme.disable(member)),
        MEMBER_IS_DISABLED_AND_ENABLED(BOTH, (test, member) -> {
            test.acme.disable(member);
            test.acme.enable(member);
        }),
        MEMBER_IS_REMOVED(Set.of(KeyType.SERVICE), (test, member) -> test.acme.remove(member)),
        WORKSPACE_IS_DEACTIVATED(Set.of(), (test, member) -> test.acme.deactivate()),
        WORKSPACE_IS_DEACTIVATED_AND_REACTIVATED(BOTH, (test, member) -> {
            test.acme.deactivate();
            test.acme.reactivate();
        });

        private final Set<KeyType> stillGood;
        private final BiConsumer<UsesOfKeysTest, UserId> happening;

        Happening(Set<KeyType> stillGood, BiConsumer<UsesOfKeysTest, UserId> happening) {
            this.stillGood = stillGood;
            this.happening = happening;
        }
    }

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey introspector = deployment.platform().serviceKey("introspector", Preset.OWNER);
    private final UserId member = acme.join(Preset.OWNER).user().id();
    private CreatedKey key = acme.serviceKey("replaced", Preset.VIEWER);

    static Stream<Arguments> combinations() {
        return Arrays.stream(Happening.values())
                .flatMap(happening -> Arrays.stream(KeyType.values()).map(type -> arguments(happening, type)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("combinations")
    void everyUseIsStoppedAtOnceOrNone(Happening happening, KeyType type) {
        key = type == KeyType.PRIVATE ? privateKey() : serviceKey();
        String token = acme.token(key);
        Call authenticatedBefore = acme.calling(key);

        happening.happening.accept(this, member);

        if (happening.stillGood.contains(type)) {
            assertThat(acme.token(key)).isNotEmpty();
            assertThat(introspect(token)).isTrue();
            authenticate(token);
            readWorkspace(authenticatedBefore);
        } else {
            assertThatThrownBy(() -> acme.token(key)).isExactlyInstanceOf(TokenRefusal.InvalidClient.class);
            assertThat(introspect(token)).isFalse();
            assertThatThrownBy(() -> authenticate(token)).isExactlyInstanceOf(AccessRefusal.InvalidBearer.class);
            assertThatThrownBy(() -> readWorkspace(authenticatedBefore))
                    .isExactlyInstanceOf(AccessRefusal.InvalidBearer.class);
        }
    }

    private CreatedKey privateKey() {
        return deployment
                .useCases()
                .apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(
                        Call.by(member),
                        acme.id(),
                        new Name("under test"),
                        Description.EMPTY,
                        deployment.clock().instant().plus(KEY_LIFETIME)));
    }

    private CreatedKey serviceKey() {
        return deployment
                .useCases()
                .apiKeys()
                .createServiceKey()
                .create(new CreateServiceKey.Command(
                        Call.by(member),
                        acme.id(),
                        new Name("under test"),
                        Preset.OPERATOR.roleName(),
                        Description.EMPTY,
                        deployment.clock().instant().plus(KEY_LIFETIME)));
    }

    private boolean introspect(String token) {
        IntrospectToken.Query query = new IntrospectToken.Query(Tenant.credentials(introspector), token);
        return Deployment.await(deployment.useCases().tokens().introspectToken().introspect(query))
                .isPresent();
    }

    private void authenticate(String token) {
        Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token));
    }

    private void readWorkspace(Call call) {
        deployment.useCases().workspaces().getWorkspace().get(new GetWorkspace.Query(call, acme.id()));
    }
}
