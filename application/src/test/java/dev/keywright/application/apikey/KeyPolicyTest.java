package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyPolicy.Demand;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyPolicyTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final Instant in30Days = deployment.clock().instant().plus(Duration.ofDays(30));

    @Test
    void policyIsReadByMembersAndChangedByOwners() {
        KeyPolicy policy = new KeyPolicy(30, true, List.of(Preset.VIEWER.roleName()), 3);
        Call viewer = Call.by(acme.join(Preset.VIEWER).user().id());

        acme.setPolicy(policy);

        assertThat(get(viewer)).isEqualTo(policy);
        assertThatThrownBy(() -> acme.as(viewer).setPolicy(KeyPolicy.NONE))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThat(get(viewer)).isEqualTo(policy);
    }

    @Test
    void ownersTokenThatWasAskedForLessDoesNotChangeThePolicy() {
        Call narrow = acme.calling(acme.privateKey(acme.owner(), "laptop"), Scope.WORKSPACE_READ);

        assertThatThrownBy(() -> acme.as(narrow).setPolicy(KeyPolicy.NONE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void newKeysMustEndInTimeToTheSecond() {
        acme.setPolicy(new KeyPolicy(30, false, null, null));

        create("a", in30Days.minusSeconds(1));
        create("b", in30Days);
        assertThatThrownBy(() -> create("c", in30Days.plusSeconds(1)))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class);
        assertThatThrownBy(() -> create("d", null)).isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class);
        assertThatThrownBy(() -> acme.serviceKey("deploy", Preset.VIEWER))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class);
    }

    @Test
    void newServiceKeysHaveOneOfTheRoles() {
        acme.createRole("deployer", Scope.APIKEY_READ);
        acme.setPolicy(new KeyPolicy(null, false, List.of(new RoleName("deployer")), null));

        acme.serviceKey(acme.owner(), "deploy", new RoleName("deployer"));
        acme.privateKey(acme.owner(), "laptop");
        assertThatThrownBy(() -> acme.serviceKey("view", Preset.VIEWER))
                .isInstanceOf(ApiKeyRefusal.RoleNotAllowed.class);
    }

    @Test
    void policyNamesRolesThatThereAre() {
        KeyPolicy policy = new KeyPolicy(null, false, List.of(new RoleName("astronaut")), null);

        assertThatThrownBy(() -> acme.setPolicy(policy)).isInstanceOf(ApiKeyRefusal.PolicyRoleUnknown.class);
        assertThat(get(acme.owner())).isEqualTo(KeyPolicy.NONE);
    }

    @Test
    void thereAreAsManyLiveKeysAsThePolicyAllows() {
        CreatedKey first = acme.serviceKey("one", Preset.VIEWER);
        acme.setPolicy(new KeyPolicy(null, false, null, 2));
        create("two", deployment.clock().instant().plusSeconds(60));

        assertThatThrownBy(() -> acme.serviceKey("three", Preset.VIEWER)).isInstanceOf(ApiKeyRefusal.TooManyKeys.class);

        acme.revoke(first);
        acme.serviceKey("three", Preset.VIEWER);
        deployment.clock().advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> acme.serviceKey("four", Preset.VIEWER)).isInstanceOf(ApiKeyRefusal.TooManyKeys.class);
        deployment.clock().advance(Duration.ofSeconds(1));
        acme.serviceKey("four", Preset.VIEWER);
    }

    @Test
    void keysThatWereThereGoOnWorkingAndSayWhatTheyDoNotMeet() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        assertThat(unmet(key)).isEmpty();

        acme.setPolicy(new KeyPolicy(30, true, List.of(Preset.VIEWER.roleName()), 0));

        assertThat(unmet(key))
                .containsExactly(Demand.MAX_LIFETIME_DAYS, Demand.EXPIRY_REQUIRED, Demand.SERVICE_KEY_ROLES);
        assertThat(acme.token(key)).isNotEmpty();
        acme.revoke(key);
        assertThat(unmet(key)).isEmpty();
    }

    private KeyPolicy get(Call by) {
        return deployment.useCases().apiKeys().getKeyPolicy().get(new GetKeyPolicy.Query(by, acme.id()));
    }

    private List<Demand> unmet(CreatedKey key) {
        GetApiKey.Query query = new GetApiKey.Query(acme.owner(), acme.id(), key.clientId());
        return deployment
                .useCases()
                .apiKeys()
                .getApiKey()
                .get(query)
                .unmetDemands(deployment.clock().instant());
    }

    private CreatedKey create(String name, @Nullable Instant expiresAt) {
        return deployment
                .useCases()
                .apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(
                        acme.owner(), acme.id(), new Name(name), Description.EMPTY, expiresAt));
    }
}
