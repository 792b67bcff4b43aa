package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.aNetwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A workspace is told when a key that has the right secret is refused a token. */
class RefusedTokensTest {
    private static final Origin ORIGIN = new Origin("192.0.2.1", "a request");
    private static final TokenRates SPENT = (key, perSecond) -> {
        Limit limit = new Limit(perSecond, perSecond, Duration.ofSeconds(1));
        throw new LimitRefusal.TooManyRequests(new Allowance("tokens", limit, 0, Duration.ofSeconds(1)));
    };

    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey key = acme.serviceKey("deploy", Preset.CONTRIBUTOR);

    @Test
    void useFromAnotherNetworkIsToldWithTheSecretAndTheSource() {
        acme.restrict(key, new KeyRestrictions(List.of(aNetwork("10.1.0.0/16")), null, null));

        refuse(TokenRefusal.NetworkNotAllowed.class);
        refuse(TokenRefusal.NetworkNotAllowed.class);

        AuditEvent event = refusals().get(0);
        assertThat(event.actor()).isEqualTo(Principal.of(key.clientId(), "deploy"));
        assertThat(event.secret()).isEqualTo(key.key().key().secrets().get(0).id());
        assertThat(event.origin()).isEqualTo(ORIGIN);
        assertThat(event.reason()).isEqualTo("This key may not be used from your address.");
        assertThat(refusals()).as("the same again").hasSize(1);
    }

    @Test
    void eachReasonIsTold() {
        acme.restrict(key, new KeyRestrictions(null, 5, null));

        refuse(LimitRefusal.TooManyRequests.class);
        assertThatThrownBy(() -> acme.token(key, Scope.AUDIT_READ)).isInstanceOf(TokenRefusal.InvalidScope.class);

        assertThat(refusals())
                .extracting(AuditEvent::reason)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void whoDidNotAuthenticateWritesNothingIntoATrail() {
        CreatedKey revoked = acme.serviceKey("revoked", Preset.VIEWER);
        acme.revoke(revoked);
        CreatedKey stranger = deployment.tenant("Other").serviceKey("other", Preset.VIEWER);
        ClientCredentials wrong = new ClientCredentials(key.clientId(), stranger.secret());

        for (ClientCredentials credentials : List.of(wrong, Tenant.credentials(revoked))) {
            assertThatThrownBy(() -> issue(credentials)).isInstanceOf(TokenRefusal.InvalidClient.class);
        }

        assertThat(refusals()).isEmpty();
    }

    private void refuse(Class<? extends Refusal> refusal) {
        assertThatThrownBy(() -> issue(Tenant.credentials(key))).isInstanceOf(refusal);
    }

    private IssueToken.Result issue(ClientCredentials credentials) {
        return Deployment.await(deployment
                .useCases()
                .limitedBy(FailedAttempts.ignored(), SPENT)
                .tokens()
                .issueToken()
                .issue(new IssueToken.Command(credentials, new TreeSet<>(), null, ORIGIN)));
    }

    private List<AuditEvent> refusals() {
        return acme.trail().stream()
                .filter(event -> event.action() == AuditAction.TOKEN_ISSUED)
                .toList();
    }
}
