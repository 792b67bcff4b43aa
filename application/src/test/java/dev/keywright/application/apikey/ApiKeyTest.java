package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId ada = acme.join(Preset.CREATOR).user().id();
    private final UserId grace = acme.join(Preset.CREATOR).user().id();

    @Test
    void secretTellsWhichKindOfKeyItOpens() {
        assertThat(acme.privateKey(ada, "laptop").secret().prefix()).isEqualTo(SecretPrefix.PRIVATE_KEY);
        assertThat(acme.serviceKey("deploy", Preset.VIEWER).secret().prefix()).isEqualTo(SecretPrefix.SERVICE_KEY);
    }

    @Test
    void nameOfALiveKeyIsTakenUntilTheKeyIsRevoked() {
        CreatedKey first = acme.serviceKey("deploy", Preset.VIEWER);
        assertThatThrownBy(() -> acme.serviceKey("deploy", Preset.VIEWER)).isInstanceOf(ApiKeyRefusal.NameTaken.class);

        acme.revoke(first);

        assertThat(acme.serviceKey("deploy", Preset.VIEWER).clientId()).isNotEqualTo(first.clientId());
    }

    @Test
    void twoMembersMayNameTheirKeysAlike() {
        acme.privateKey(ada, "laptop");

        assertThat(acme.privateKey(grace, "laptop")).isNotNull();
    }

    @Test
    void keyEndsWithinTenYearsAndInTheFuture() {
        Instant now = deployment.clock().instant();

        assertThatThrownBy(() -> create("past", now)).isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class);
        assertThatThrownBy(() -> create("far", now.plus(Duration.ofDays(3_654))))
                .isInstanceOf(ApiKeyRefusal.ExpiryOutOfRange.class);
        assertThat(create("soon", now.plusNanos(1_000)).key().key().status(now)).isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void unknownRoleIsRefused() {
        assertThatThrownBy(() -> deployment
                        .useCases()
                        .apiKeys()
                        .createServiceKey()
                        .create(new CreateServiceKey.Command(
                                acme.owner(),
                                acme.id(),
                                new Name("deploy"),
                                new RoleName("astronaut"),
                                Description.EMPTY,
                                null)))
                .isInstanceOf(RoleRefusal.UnknownRole.class);
    }

    @Test
    void ownerSeesEveryKeyAndOthersTheirOwnPrivateKeys() {
        ClientId adas = acme.privateKey(ada, "laptop").clientId();
        ClientId graces = acme.privateKey(grace, "laptop").clientId();
        ClientId service = acme.serviceKey("deploy", Preset.OPERATOR).clientId();

        assertThat(acme.keys()).containsExactlyInAnyOrder(adas, graces, service);
        assertThat(acme.as(Call.by(ada)).keys()).containsExactly(adas);
        assertThat(acme.as(Call.by(grace)).keys()).containsExactly(graces);
    }

    @Test
    void serviceKeySeesItselfAndAnOwnerServiceKeyAll() {
        CreatedKey operator = acme.serviceKey("operator", Preset.OPERATOR);
        CreatedKey owner = acme.serviceKey("owner", Preset.OWNER);

        assertThat(acme.as(acme.calling(operator)).keys()).containsExactly(operator.clientId());
        assertThat(acme.as(acme.calling(owner)).keys())
                .containsExactlyInAnyOrder(operator.clientId(), owner.clientId());
    }

    @Test
    void ownerWithATokenOfLessSeesLess() {
        UserId owner = acme.join(Preset.OWNER).user().id();
        CreatedKey own = acme.privateKey(owner, "laptop");
        acme.privateKey(ada, "laptop");

        assertThat(acme.as(acme.calling(own, Scope.APIKEY_READ)).keys()).containsExactly(own.clientId());
    }

    @Test
    void ownerWhoseTokenDoesNotHoldTheScopeCreatesNoKeys() {
        UserId owner = acme.join(Preset.OWNER).user().id();
        Call narrow = acme.calling(acme.privateKey(owner, "laptop"), Scope.APIKEY_READ);

        assertThatThrownBy(() -> acme.serviceKey(narrow, "deploy", Preset.VIEWER))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> acme.privateKey(narrow, "another"))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void keyThatIsNotVisibleLooksLikeOneThatIsNotThere() {
        ClientId graces = acme.privateKey(grace, "laptop").clientId();
        ClientId nowhere = new ClientId(deployment.foundation().newId());
        String refusal = new ApiKeyRefusal.ApiKeyNotFound().getMessage();

        for (ClientId key : new ClientId[] {graces, nowhere}) {
            assertThatThrownBy(() -> get(Call.by(ada), key)).hasMessage(refusal);
            assertThatThrownBy(() -> describe(Call.by(ada), key, "mine?")).hasMessage(refusal);
            assertThatThrownBy(() -> revoke(Call.by(ada), key)).hasMessage(refusal);
        }
        assertThat(get(Call.by(grace), graces).key().status(deployment.clock().instant()))
                .isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void keyOfAnotherWorkspaceIsNotFoundUnderTheCallersOwn() {
        Tenant umbrella = deployment.tenant("Umbrella");
        ClientId foreign = umbrella.serviceKey("deploy", Preset.VIEWER).clientId();

        assertThatThrownBy(() -> get(acme.owner(), foreign)).isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
        assertThatThrownBy(() -> revoke(acme.owner(), foreign)).isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
    }

    @Test
    void descriptionChangesAndNothingElse() {
        ClientId key = acme.privateKey(ada, "laptop").clientId();
        ListedKey before = get(Call.by(ada), key);

        ListedKey after = describe(Call.by(ada), key, "At home");

        assertThat(after.key().description()).isEqualTo(new Description("At home"));
        assertThat(after.key().describedAs(before.key().description()))
                .usingRecursiveComparison()
                .isEqualTo(before.key());
        assertThat(get(Call.by(ada), key)).usingRecursiveComparison().isEqualTo(after);
    }

    @Test
    void viewerNeitherReadsNorWritesKeys() {
        ClientId key = acme.privateKey(ada, "laptop").clientId();
        acme.changeRole(ada, Preset.VIEWER);

        assertThatThrownBy(() -> get(Call.by(ada), key)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> revoke(Call.by(ada), key)).isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void keyMayRevokeItself() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

        revoke(acme.calling(key), key.clientId());

        assertThat(get(acme.owner(), key.clientId())
                        .key()
                        .status(deployment.clock().instant()))
                .isEqualTo(KeyStatus.REVOKED);
    }

    private CreatedKey create(String name, @Nullable Instant expiresAt) {
        return deployment
                .useCases()
                .apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(
                        Call.by(ada), acme.id(), new Name(name), Description.EMPTY, expiresAt));
    }

    private ListedKey get(Call by, ClientId key) {
        return deployment.useCases().apiKeys().getApiKey().get(new GetApiKey.Query(by, acme.id(), key));
    }

    private ListedKey describe(Call by, ClientId key, String description) {
        return deployment
                .useCases()
                .apiKeys()
                .describeApiKey()
                .describe(new DescribeApiKey.Command(by, acme.id(), key, new Description(description)));
    }

    private void revoke(Call by, ClientId key) {
        deployment.useCases().apiKeys().revokeApiKey().revoke(new RevokeApiKey.Command(by, acme.id(), key));
    }
}
