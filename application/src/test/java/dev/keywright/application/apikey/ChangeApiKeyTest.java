package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.aNetwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeApiKeyTest {
    private static final IpAddress INSIDE = IpAddress.of(new byte[] {10, 1, 2, 3});
    private static final IpAddress OUTSIDE = IpAddress.of(new byte[] {10, 2, 2, 3});
    private static final KeyRestrictions NEAR = networks("10.1.0.0/16");

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId ada = acme.join(Preset.OPERATOR).user().id();

    @Test
    void restrictedKeyGetsTokensFromItsNetworksOnlyAndIsHeardFromThereOnly() {
        CreatedKey key = create(acme.owner(), "deploy", NEAR);

        String token = token(key, INSIDE);

        assertThat(authenticate(token, INSIDE)).isNotNull();
        assertThatThrownBy(() -> authenticate(token, OUTSIDE)).isInstanceOf(AccessRefusal.NetworkNotAllowed.class);
        assertThatThrownBy(() -> authenticate(token, null)).isInstanceOf(AccessRefusal.NetworkNotAllowed.class);
        assertThatThrownBy(() -> token(key, OUTSIDE)).isInstanceOf(TokenRefusal.NetworkNotAllowed.class);
    }

    @Test
    void policysNetworksCountForKeysThatWereThere() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        String token = token(key, OUTSIDE);

        acme.setPolicy(new KeyPolicy(null, false, null, List.of(aNetwork("10.1.0.0/16")), null));

        assertThatThrownBy(() -> authenticate(token, OUTSIDE)).isInstanceOf(AccessRefusal.NetworkNotAllowed.class);
        assertThatThrownBy(() -> token(key, OUTSIDE)).isInstanceOf(TokenRefusal.NetworkNotAllowed.class);
        assertThat(token(key, INSIDE)).isNotEmpty();
        assertThat(authenticate(token, INSIDE)).isNotNull();
    }

    @Test
    void keyIsKeptToScopesOfItsRole() {
        CreatedKey key = create(acme.owner(), "deploy", scopes(Scope.APIKEY_READ));

        assertThat(acme.as(acme.calling(key)).keys()).containsExactly(key.clientId());
        assertThatThrownBy(() -> acme.token(key, Scope.ROLE_READ)).isInstanceOf(TokenRefusal.InvalidScope.class);
        assertThatThrownBy(() -> create(acme.owner(), "audit", scopes(Scope.AUDIT_READ)))
                .isInstanceOf(ApiKeyRefusal.ScopesBeyondRole.class);
    }

    @Test
    void keptToLessItsTokensOfBeforeDoLess() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        Tenant calling = acme.as(acme.calling(key));
        assertThat(calling.keys()).isNotEmpty();

        change(acme.owner(), key.clientId(), before -> scopes(Scope.ROLE_READ));

        assertThatThrownBy(calling::keys).isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void networksOfANewKeyAreWithinThePolicys() {
        acme.setPolicy(new KeyPolicy(null, false, null, List.of(aNetwork("10.1.0.0/16")), null));

        create(acme.owner(), "near", networks("10.1.2.0/24"));
        assertThatThrownBy(() -> create(acme.owner(), "far", networks("10.0.0.0/8")))
                .isInstanceOf(ApiKeyRefusal.NetworksNotAllowed.class);
    }

    @Test
    void restrictedKeyMakesNoKeyThatIsNot() {
        CreatedKey own = acme.privateKey(ada, "laptop");
        change(Call.by(ada), own.clientId(), before -> NEAR);
        Call calling = new Call(authenticate(token(own, INSIDE), INSIDE), Origin.INTERNAL);

        createPrivate(calling, "near", networks("10.1.2.0/24"));
        assertThatThrownBy(() -> createPrivate(calling, "anywhere", KeyRestrictions.NONE))
                .isInstanceOf(ApiKeyRefusal.BeyondOwnRestrictions.class);
        assertThatThrownBy(() -> change(calling, own.clientId(), before -> KeyRestrictions.NONE))
                .isInstanceOf(ApiKeyRefusal.BeyondOwnRestrictions.class);
        change(calling, own.clientId(), before -> networks("10.1.2.0/24"));
    }

    @Test
    void keyThatIsKeptToScopesDoesNotLiftThem() {
        CreatedKey own = acme.privateKey(ada, "laptop");
        change(Call.by(ada), own.clientId(), before -> scopes(Scope.APIKEY_READ, Scope.APIKEY_WRITE));
        Call calling = acme.calling(own);

        assertThatThrownBy(() -> change(calling, own.clientId(), before -> KeyRestrictions.NONE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        change(Call.by(ada), own.clientId(), before -> KeyRestrictions.NONE);
    }

    @Test
    void keyThatIsKeptToScopesMakesOnlyKeysThatGetNoMore() {
        CreatedKey own = acme.privateKey(ada, "laptop");
        change(Call.by(ada), own.clientId(), before -> scopes(Scope.APIKEY_READ, Scope.APIKEY_WRITE));
        Call calling = acme.calling(own);

        CreatedKey less = createPrivate(calling, "less", scopes(Scope.APIKEY_READ));
        createPrivate(calling, "as much", scopes(Scope.APIKEY_READ, Scope.APIKEY_WRITE));
        assertThatThrownBy(() -> createPrivate(calling, "more", scopes(Scope.APIKEY_READ, Scope.ROLE_READ)))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> createPrivate(calling, "all", KeyRestrictions.NONE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> change(calling, less.clientId(), before -> KeyRestrictions.NONE))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void tokenThatWasAskedForLessMakesOnlyKeysThatGetNoMore() {
        Call calling = acme.calling(acme.privateKey(ada, "laptop"), Scope.APIKEY_WRITE);

        createPrivate(calling, "as much", scopes(Scope.APIKEY_WRITE));
        assertThatThrownBy(() -> createPrivate(calling, "more", scopes(Scope.APIKEY_WRITE, Scope.APIKEY_READ)))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void whoHoldsLessThanTheKeyTightensItAndDoesNotLoosenIt() {
        acme.createRole("key keeper", Scope.APIKEY_READ, Scope.APIKEY_WRITE, Scope.APIKEY_MANAGE);
        Call keeper = Call.by(acme.join(new RoleName("key keeper")).user().id());
        CreatedKey key = acme.serviceKey("deploy", Preset.OWNER);

        change(keeper, key.clientId(), before -> NEAR);
        assertThatThrownBy(() -> change(keeper, key.clientId(), before -> KeyRestrictions.NONE))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThatThrownBy(() -> change(keeper, key.clientId(), before -> networks("10.0.0.0/8")))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
    }

    @Test
    void keyThatHasEndedIsNotChanged() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        acme.revoke(key);

        assertThatThrownBy(() -> change(acme.owner(), key.clientId(), before -> NEAR))
                .isInstanceOf(ApiKeyRefusal.KeyEnded.class);
    }

    @Test
    void changeIsRecordedWithWhatItReplaced() {
        CreatedKey key = create(acme.owner(), "deploy", NEAR);
        change(acme.owner(), key.clientId(), before -> new KeyRestrictions(null, 5, null));
        change(acme.owner(), key.clientId(), before -> before);

        assertThat(acme.trail())
                .filteredOn(event -> event.action() == AuditAction.API_KEY_RESTRICTED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.before()).containsOnlyKeys("allowed_networks");
                    assertThat(event.before()).containsEntry("allowed_networks", "10.1.0.0/16");
                    assertThat(event.after()).containsOnlyKeys("token_rate_per_second");
                });
    }

    private CreatedKey create(Call by, String name, KeyRestrictions restrictions) {
        return deployment
                .useCases()
                .apiKeys()
                .createServiceKey()
                .create(new CreateServiceKey.Command(
                        by,
                        acme.id(),
                        new Name(name),
                        Preset.OPERATOR.roleName(),
                        Description.EMPTY,
                        null,
                        restrictions));
    }

    private CreatedKey createPrivate(Call by, String name, KeyRestrictions restrictions) {
        return deployment
                .useCases()
                .apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(
                        by, acme.id(), new Name(name), Description.EMPTY, null, restrictions));
    }

    private void change(Call by, ClientId key, UnaryOperator<KeyRestrictions> change) {
        deployment
                .useCases()
                .apiKeys()
                .changeApiKey()
                .change(new ChangeApiKey.Command(by, acme.id(), key, null, change));
    }

    private String token(CreatedKey key, @Nullable IpAddress from) {
        IssueToken.Command command =
                new IssueToken.Command(Tenant.credentials(key), new TreeSet<>(), from, Origin.INTERNAL);
        return Deployment.await(deployment.useCases().tokens().issueToken().issue(command))
                .jwt();
    }

    private Caller authenticate(String token, @Nullable IpAddress from) {
        return Deployment.await(
                deployment.useCases().tokens().authenticateBearer().authenticate(token, from));
    }

    private static KeyRestrictions networks(String cidr) {
        return new KeyRestrictions(List.of(aNetwork(cidr)), null, null);
    }

    private static KeyRestrictions scopes(Scope... scopes) {
        return new KeyRestrictions(null, null, new TreeSet<>(List.of(scopes)));
    }
}
