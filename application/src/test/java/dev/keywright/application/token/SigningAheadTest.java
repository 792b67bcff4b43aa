package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.aNetwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A token may be signed while the ledger decides about it; what the ledger tells then is what counts. */
class SigningAheadTest {
    private static final TokenRates SPENT = (key, perSecond) -> {
        Limit limit = new Limit(perSecond, perSecond, Duration.ofSeconds(1));
        throw new LimitRefusal.TooManyRequests(new Allowance("tokens", limit, 0, Duration.ofSeconds(1)));
    };

    private final HangingStorage storage = new HangingStorage();
    private final Deployment deployment =
            Deployment.with().aroundStorage(storage::around).create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId member = acme.join(Preset.CREATOR).user().id();
    private final CreatedKey key = acme.privateKey(member, "laptop");

    @Test
    void tokenIsSignedOnceAndWhileTheLedgerDecides() {
        acme.token(key);
        int before = deployment.jwts().signatures();
        storage.hang();

        CompletionStage<IssueToken.Result> issued = issue();

        assertThat(deployment.jwts().signatures()).isEqualTo(before + 1);
        assertThat(issued.toCompletableFuture()).isNotDone();
        assertSent(answered(issued));
        assertThat(deployment.jwts().signatures()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsSignedAheadForAKeyThatNobodyUsedBefore() {
        int before = deployment.jwts().signatures();
        storage.hang();

        CompletionStage<IssueToken.Result> issued = issue();

        assertThat(deployment.jwts().signatures()).isEqualTo(before);
        assertSent(answered(issued));
    }

    @Test
    void tokenOfAKeyWhoseRoleChangesMeanwhileSaysTheRoleOfNow() {
        acme.token(key);
        storage.hang();
        CompletionStage<IssueToken.Result> issued = issue();

        acme.changeRole(member, Preset.OPERATOR);

        IssueToken.Result result = answered(issued);
        assertThat(result.token().role()).isEqualTo(Preset.OPERATOR.roleName());
        assertSent(result);
    }

    @Test
    void keyThatIsRevokedMeanwhileGetsNone() {
        acme.token(key);
        storage.hang();
        CompletionStage<IssueToken.Result> issued = issue();

        acme.revoke(key);

        assertThatThrownBy(() -> answered(issued)).isInstanceOf(TokenRefusal.InvalidClient.class);
    }

    @Test
    void keyThatIsKeptToAnotherNetworkMeanwhileGetsNoneAndTheTrailSaysSo() {
        acme.token(key);
        storage.hang();
        CompletionStage<IssueToken.Result> issued = issue();

        acme.restrict(key, new KeyRestrictions(List.of(aNetwork("10.1.0.0/16")), null, null));

        assertThatThrownBy(() -> answered(issued)).isInstanceOf(TokenRefusal.NetworkNotAllowed.class);
        assertThat(acme.trail()).anyMatch(event -> event.action() == AuditAction.TOKEN_ISSUED);
    }

    @Test
    void keyThatIsKeptToARateMeanwhileIsKeptToItAtOnce() {
        acme.token(key);
        storage.hang();
        CompletionStage<IssueToken.Result> issued = issue();

        acme.restrict(key, new KeyRestrictions(null, 5, null));

        assertThatThrownBy(() -> answered(issued)).isInstanceOf(LimitRefusal.TooManyRequests.class);
    }

    @Test
    void nothingIsSignedAheadForAKeyThatIsKeptToARate() {
        acme.restrict(key, new KeyRestrictions(null, 5, null));
        acme.token(key);
        int before = deployment.jwts().signatures();
        storage.hang();

        CompletionStage<IssueToken.Result> issued = issue();

        assertThat(deployment.jwts().signatures()).isEqualTo(before);
        assertThatThrownBy(() -> answered(issued)).isInstanceOf(LimitRefusal.TooManyRequests.class);
    }

    @Test
    void whatTheKeyMayNotDoYetIsGrantedIfItMayMeanwhile() {
        acme.changeRole(member, Preset.OPERATOR);
        acme.token(key);
        storage.hang();
        CompletionStage<IssueToken.Result> issued = issue(Scope.INTEGRATION_WRITE);

        acme.changeRole(member, Preset.CREATOR);

        IssueToken.Result result = answered(issued);
        assertThat(result.token().scopes()).containsExactly(Scope.INTEGRATION_WRITE);
        assertSent(result);
    }

    /** The JWT says just what the result says. */
    private void assertSent(IssueToken.Result result) {
        AccessToken signed = deployment.jwts().verify(result.jwt()).orElseThrow();
        assertThat(signed).isEqualTo(result.token());
    }

    private IssueToken.Result answered(CompletionStage<IssueToken.Result> issued) {
        storage.answer();
        return Deployment.await(issued);
    }

    private CompletionStage<IssueToken.Result> issue(Scope... scopes) {
        return deployment
                .useCases()
                .limitedBy(FailedAttempts.ignored(), SPENT)
                .tokens()
                .issueToken()
                .issue(new IssueToken.Command(Tenant.credentials(key), new TreeSet<>(List.of(scopes))));
    }
}
