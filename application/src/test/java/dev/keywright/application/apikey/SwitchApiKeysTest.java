package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchApiKeysTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId ada = acme.join(Preset.OPERATOR).user().id();

    @Test
    void disabledKeyGetsNoTokenAndItsTokensAreRefusedUntilItIsEnabled() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        String before = acme.token(key);

        assertThat(statusOf(acme.disable(key))).isEqualTo(KeyStatus.DISABLED);
        assertThatThrownBy(() -> acme.token(key)).isInstanceOf(TokenRefusal.InvalidClient.class);
        assertThatThrownBy(() -> authenticate(before)).isInstanceOf(AccessRefusal.InvalidBearer.class);

        assertThat(statusOf(acme.enable(key))).isEqualTo(KeyStatus.ACTIVE);
        assertThat(acme.token(key)).isNotEmpty();
        authenticate(before);
    }

    @Test
    void ownerSwitchesThePrivateKeysOfOthersAndTheseTheirOwn() {
        CreatedKey key = acme.privateKey(ada, "laptop");

        acme.disable(key);
        acme.as(Call.by(ada)).enable(key);
        acme.as(Call.by(ada)).disable(key);

        assertThat(statusOf(acme.enable(key))).isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void whoDoesNotSeeTheKeySwitchesNothing() {
        CreatedKey key = acme.privateKey(ada, "laptop");
        Tenant grace = acme.as(Call.by(acme.join(Preset.CONTRIBUTOR).user().id()));

        assertThatThrownBy(() -> grace.disable(key)).isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
        assertThatThrownBy(() -> grace.enable(key)).isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
    }

    @Test
    void keyDisablesItselfAndSomeoneElseMustEnableIt() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        Tenant itself = acme.as(acme.calling(key));

        itself.disable(key);

        assertThatThrownBy(() -> itself.enable(key)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        assertThat(statusOf(acme.enable(key))).isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void enablingTakesAllRightsOfTheKeyAndDisablingDoesNot() {
        CreatedKey calling = acme.privateKey(acme.join(Preset.OWNER).user().id(), "automation");
        Tenant narrow = acme.as(acme.calling(calling, Scope.APIKEY_WRITE, Scope.APIKEY_MANAGE));
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

        narrow.disable(key);

        assertThatThrownBy(() -> narrow.enable(key)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThat(statusOf(acme.enable(key))).isEqualTo(KeyStatus.ACTIVE);
    }

    @Test
    void whatHasEndedIsNotSwitched() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
        acme.revoke(key);

        assertThatThrownBy(() -> acme.disable(key)).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
        assertThatThrownBy(() -> acme.enable(key)).isInstanceOf(ApiKeyRefusal.KeyEnded.class);
    }

    @Test
    void whatIsSoAlreadyIsRecordedOnce() {
        CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

        acme.enable(key);
        acme.disable(key);
        acme.disable(key);

        assertThat(acme.trail().get(0)).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.API_KEY_DISABLED);
            assertThat(event.before()).isEqualTo(Map.of("status", "active"));
            assertThat(event.after()).isEqualTo(Map.of("status", "disabled"));
        });
        assertThat(acme.trail().get(1).action()).isEqualTo(AuditAction.API_KEY_CREATED);
    }

    private void authenticate(String token) {
        Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token));
    }

    private KeyStatus statusOf(ListedKey key) {
        return key.key().status(deployment.clock().instant());
    }
}
