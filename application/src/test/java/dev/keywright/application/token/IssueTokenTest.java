package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.member.ListMembers;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IssueTokenTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey key = acme.serviceKey("deploy", Preset.CONTRIBUTOR);

    @Test
    void tokenSaysWhatTheKeyIs() {
        AccessToken token = issue(key).token();

        assertThat(token.clientId()).isEqualTo(key.clientId());
        assertThat(token.workspace()).isEqualTo(acme.id());
        assertThat(token.keyType()).isEqualTo(KeyType.SERVICE);
        assertThat(token.role()).isEqualTo(Preset.CONTRIBUTOR.roleName());
        assertThat(token.user()).isNull();
        assertThat(token.issuedAt()).isEqualTo(deployment.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).hasSeconds(3_600);
    }

    @Test
    void tokenOfAPrivateKeySaysWhoseItIsAndTheRoleOfNow() {
        UserId member = acme.join(Preset.CREATOR).user().id();
        CreatedKey own = acme.privateKey(member, "laptop");
        acme.changeRole(member, Preset.OPERATOR);

        AccessToken token = issue(own).token();

        assertThat(token.user()).isEqualTo(member);
        assertThat(token.keyType()).isEqualTo(KeyType.PRIVATE);
        assertThat(token.role()).isEqualTo(Preset.OPERATOR.roleName());
        assertThat(token.scopes()).doesNotContain(Scope.INTEGRATION_WRITE);
    }

    @Test
    void tokenHoldsAllThatTheRoleHoldsUnlessLessIsAsked() {
        Role contributor =
                RoleCatalog.presets().find(Preset.CONTRIBUTOR.roleName(), false).orElseThrow();

        assertThat(issue(key).token().scopes()).isEqualTo(contributor.scopes());
        assertThat(issue(key, Scope.MEMBER_READ, Scope.APIKEY_READ).token().scopes())
                .containsExactly(Scope.APIKEY_READ, Scope.MEMBER_READ);
    }

    @Test
    void moreThanTheRoleHoldsIsRefused() {
        assertThatThrownBy(() -> issue(key, Scope.MEMBER_READ, Scope.MEMBER_WRITE))
                .isInstanceOf(TokenRefusal.InvalidScope.class)
                .hasMessageContaining("member.write")
                .hasMessageNotContaining("member.read");
        assertThatThrownBy(() -> issue(key, new Scope("no.such.scope"))).isInstanceOf(TokenRefusal.InvalidScope.class);
    }

    @Test
    void onlyThePlatformsOwnersGetTheScopeToIntrospectEverywhere() {
        CreatedKey ofPlatform = deployment.platform().serviceKey("introspector", Preset.OWNER);
        CreatedKey ofTenant = acme.serviceKey("introspector", Preset.OWNER);

        assertThat(issue(ofPlatform, Scope.TOKEN_INTROSPECT).token().scopes()).containsExactly(Scope.TOKEN_INTROSPECT);
        assertThatThrownBy(() -> issue(ofTenant, Scope.TOKEN_INTROSPECT)).isInstanceOf(TokenRefusal.InvalidScope.class);
    }

    @Test
    void callerWithATokenOfLessActsWithLess() {
        Call narrow = acme.calling(key, Scope.APIKEY_READ);
        Call wide = acme.calling(key);

        assertThat(listMembers(wide)).isNotNull();
        assertThatThrownBy(() -> listMembers(narrow)).isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void tokenNeverGainsWhatItWasIssuedWithout() {
        UserId member = acme.join(Preset.OPERATOR).user().id();
        Call calling = acme.calling(acme.privateKey(member, "laptop"));

        acme.changeRole(member, Preset.CONTRIBUTOR);

        assertThatThrownBy(() -> listMembers(calling)).isInstanceOf(AccessRefusal.InsufficientScope.class);
    }

    @Test
    void twoTokensOfAKeyDiffer() {
        IssueToken.Result one = issue(key);
        IssueToken.Result two = issue(key);

        assertThat(one.jwt()).isNotEqualTo(two.jwt());
        assertThat(one.token().id()).isNotEqualTo(two.token().id());
    }

    private IssueToken.Result issue(CreatedKey by, Scope... scopes) {
        return Deployment.await(deployment
                .useCases()
                .tokens()
                .issueToken()
                .issue(new IssueToken.Command(Tenant.credentials(by), new TreeSet<>(List.of(scopes)))));
    }

    private Object listMembers(Call call) {
        return deployment
                .useCases()
                .members()
                .listMembers()
                .list(new ListMembers.Query(call, acme.id(), PageRequest.first()));
    }
}
