package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntrospectTokenTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final Tenant umbrella = deployment.tenant("Umbrella");
    private final CreatedKey resourceServer = acme.serviceKey("resource server", Preset.VIEWER);
    private final CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

    @Test
    void keyLearnsAboutTokensOfItsOwnWorkspace() {
        IntrospectToken.Result result =
                introspect(resourceServer, acme.token(key, Scope.APIKEY_READ)).orElseThrow();

        assertThat(result.key().clientId()).isEqualTo(key.clientId());
        assertThat(result.key().role()).isEqualTo(Preset.OPERATOR.roleName());
        assertThat(result.token().workspace()).isEqualTo(acme.id());
        assertThat(result.scopes()).containsExactly(Scope.APIKEY_READ);
    }

    @Test
    void keyLearnsNothingAboutTokensOfAnotherWorkspaceEvenAsOwner() {
        CreatedKey stranger = umbrella.serviceKey("resource server", Preset.OWNER);

        assertThat(introspect(stranger, acme.token(key))).isEmpty();
        assertThat(introspect(resourceServer, acme.token(key))).isPresent();
    }

    @Test
    void keyOfThePlatformLearnsAboutAllTokensIfItsRoleHoldsTheScope() {
        CreatedKey owner = deployment.platform().serviceKey("introspector", Preset.OWNER);
        CreatedKey contributor = deployment.platform().serviceKey("no introspector", Preset.CONTRIBUTOR);

        assertThat(introspect(owner, acme.token(key))).isPresent();
        assertThat(introspect(contributor, acme.token(key))).isEmpty();
        assertThat(introspect(contributor, deployment.platform().token(owner))).isPresent();
    }

    @Test
    void scopeToIntrospectCountsInThePlatformWorkspaceOnly() {
        Deployment generous = Deployment.with()
                .roles(RoleCatalog.withDeploymentScopes(Map.of(Preset.OPERATOR, Set.of(Scope.TOKEN_INTROSPECT))))
                .create();
        Tenant one = generous.tenant("One");
        Tenant other = generous.tenant("Other");
        CreatedKey holder = one.serviceKey("holds the scope", Preset.OPERATOR);
        CreatedKey ofPlatform = generous.platform().serviceKey("holds it there", Preset.OPERATOR);
        String token = other.token(other.serviceKey("deploy", Preset.VIEWER));

        assertThat(introspect(generous, holder, token)).isEmpty();
        assertThat(introspect(generous, ofPlatform, token)).isPresent();
    }

    @Test
    void privateKeyOfADemotedPlatformOwnerLearnsNoMore() {
        Tenant platform = deployment.platform();
        UserId member = platform.join(Preset.OWNER).user().id();
        CreatedKey own = platform.privateKey(member, "introspector");
        String token = acme.token(key);
        assertThat(introspect(own, token)).isPresent();

        platform.changeRole(member, Preset.CONTRIBUTOR);

        assertThat(introspect(own, token)).isEmpty();
    }

    @Test
    void roleAndScopesAreThoseOfNow() {
        UserId member = acme.join(Preset.CREATOR).user().id();
        String token = acme.token(acme.privateKey(member, "laptop"), Scope.APIKEY_READ, Scope.WORKSPACE_READ);

        acme.changeRole(member, Preset.VIEWER);

        IntrospectToken.Result result = introspect(resourceServer, token).orElseThrow();
        assertThat(result.key().role()).isEqualTo(Preset.VIEWER.roleName());
        assertThat(result.scopes()).containsExactly(Scope.WORKSPACE_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b.c"})
    void whatIsNoTokenIsNotGood(String text) {
        assertThat(introspect(resourceServer, text)).isEmpty();
    }

    @Test
    void tokenIsGoodUntilASecondBeforeItsEnd() {
        String token = acme.token(key);

        setClockRelativeToTheEnd(Duration.ofSeconds(-1));

        assertThat(introspect(resourceServer, token)).isPresent();
        authenticate(token);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void tokenIsNoLongerGoodAtItsEndOrASecondAfter(long seconds) {
        String token = acme.token(key);

        setClockRelativeToTheEnd(Duration.ofSeconds(seconds));

        assertThat(introspect(resourceServer, token)).isEmpty();
        assertThatThrownBy(() -> authenticate(token)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    private void setClockRelativeToTheEnd(Duration after) {
        Instant end = AccessToken.issuedAt(deployment.clock().instant()).plus(AccessToken.LIFETIME);
        deployment.clock().set(end.plus(after));
    }

    private Optional<IntrospectToken.Result> introspect(CreatedKey by, String token) {
        return introspect(deployment, by, token);
    }

    private static Optional<IntrospectToken.Result> introspect(Deployment where, CreatedKey by, String token) {
        return Deployment.await(where.useCases()
                .tokens()
                .introspectToken()
                .introspect(new IntrospectToken.Query(Tenant.credentials(by), token)));
    }

    private void authenticate(String token) {
        Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token));
    }
}
