package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.token.TokenRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokeTokenTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

    @Test
    void revokedTokenIsGoodNoMoreAndOthersOfTheKeyAre() {
        String revoked = acme.token(key);
        String other = acme.token(key);

        revoke(key, revoked);

        assertThatThrownBy(() -> authenticate(revoked)).isInstanceOf(AccessRefusal.InvalidBearer.class);
        authenticate(other);
    }

    @Test
    void tokenOfAnotherKeyIsRefusedAndStaysGood() {
        CreatedKey other = acme.serviceKey("other", Preset.OWNER);
        String token = acme.token(key);

        assertThatThrownBy(() -> revoke(other, token)).isInstanceOf(TokenRefusal.NotYourToken.class);

        authenticate(token);
        assertThat(revocations()).isEmpty();
    }

    @Test
    void revokingAgainOrSomethingThatIsNoTokenSucceedsAndRecordsNothing() {
        String token = acme.token(key);
        revoke(key, token);

        revoke(key, token);
        revoke(key, "garbage");

        assertThat(revocations()).hasSize(1);
    }

    @Test
    void revocationIsRecordedInTheKeysWorkspace() {
        revoke(key, acme.token(key));

        AuditEvent event = revocations().get(0);

        assertThat(event.actor().id()).isEqualTo(key.clientId().value());
        assertThat(event.secret()).isEqualTo(key.key().key().secrets().get(0).id());
        assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.DONE);
    }

    private void revoke(CreatedKey by, String token) {
        Deployment.await(deployment
                .useCases()
                .tokens()
                .revokeToken()
                .revoke(new RevokeToken.Command(Tenant.credentials(by), token, Origin.INTERNAL)));
    }

    private void authenticate(String token) {
        Deployment.await(deployment.useCases().tokens().authenticateBearer().authenticate(token));
    }

    private List<AuditEvent> revocations() {
        return acme.trail().stream()
                .filter(event -> event.action() == AuditAction.TOKEN_REVOKED)
                .toList();
    }
}
