package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.RevokeApiKeys.Filter;
import dev.keywright.application.apikey.RevokeApiKeys.Stopped;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokeApiKeysTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final UserId ada = acme.join(Preset.OPERATOR).user().id();
    private final CreatedKey adas = acme.privateKey(ada, "laptop");
    private final CreatedKey graces =
            acme.privateKey(acme.join(Preset.CREATOR).user().id(), "laptop");
    private final CreatedKey operator = acme.serviceKey("operator", Preset.OPERATOR);

    @Test
    void allKeysThatWorkOrCouldWorkAgainAreRevokedEachWithItsEvent() {
        CreatedKey revoked = acme.serviceKey("revoked", Preset.VIEWER);
        acme.revoke(revoked);
        acme.disable(operator);
        int events = acme.trail().size();

        assertThat(revoke(Filter.ALL))
                .containsExactlyInAnyOrder(adas.clientId(), graces.clientId(), operator.clientId());

        for (CreatedKey key : List.of(adas, graces, operator)) {
            assertThat(statusOf(key)).isEqualTo(KeyStatus.REVOKED);
        }
        assertThat(acme.trail()).hasSize(events + 3);
        assertThat(acme.trail().subList(0, 3))
                .allMatch(event ->
                        event.action() == AuditAction.API_KEY_REVOKED && event.outcome() == AuditEvent.Outcome.DONE)
                .extracting(event -> event.target().id())
                .containsExactlyInAnyOrder(
                        adas.clientId().toString(),
                        graces.clientId().toString(),
                        operator.clientId().toString());
        assertThat(revoke(Filter.ALL)).isEmpty();
    }

    @Test
    void filterSaysWhich() {
        Instant before = deployment.clock().instant();
        deployment.clock().advance(Duration.ofSeconds(1));
        CreatedKey late = acme.serviceKey("late", Preset.CREATOR);

        assertThat(wouldRevoke(new Filter(ada, null, null, null))).containsExactly(adas.clientId());
        assertThat(wouldRevoke(new Filter(null, Preset.OPERATOR.roleName(), null, null)))
                .containsExactlyInAnyOrder(adas.clientId(), operator.clientId());
        assertThat(wouldRevoke(new Filter(null, null, KeyType.SERVICE, null)))
                .containsExactly(late.clientId(), operator.clientId());
        assertThat(wouldRevoke(new Filter(null, null, KeyType.SERVICE, before.plusNanos(1_000))))
                .containsExactly(operator.clientId());
        assertThat(wouldRevoke(new Filter(null, null, KeyType.SERVICE, before))).isEmpty();
        assertThat(wouldRevoke(new Filter(ada, null, KeyType.SERVICE, null))).isEmpty();
    }

    @Test
    void dryRunChangesNothingAndTellsTheTokensOfTheLastDay() {
        acme.token(operator);
        deployment.clock().advance(Duration.ofMinutes(10));
        ApiKeyUseCases.sumKeyUsage(deployment.foundation(), deployment.storage().keyUsage())
                .sum();
        List<Object> before = deployment.stored(acme);
        List<AuditEvent> trail = acme.trail();

        List<Stopped> stopped = call(acme.owner(), Filter.ALL, true).keys();

        assertThat(stopped)
                .filteredOn(found -> found.key().key().clientId().equals(operator.clientId()))
                .extracting(Stopped::tokensOfLastDay)
                .containsExactly(1L);
        assertThat(stopped).hasSize(3);
        assertThat(deployment.stored(acme)).usingRecursiveComparison().isEqualTo(before);
        assertThat(acme.trail()).isEqualTo(trail);
    }

    @Test
    void keysOfOtherWorkspacesStay() {
        CreatedKey elsewhere = deployment.tenant("Umbrella").serviceKey("deploy", Preset.VIEWER);

        assertThat(revoke(Filter.ALL)).doesNotContain(elsewhere.clientId());
    }

    @Test
    void callingKeyIsRevokedWithTheOthers() {
        CreatedKey owner = acme.serviceKey("owner", Preset.OWNER);
        Call calling = acme.calling(owner);

        assertThat(call(calling, Filter.ALL, false).keys()).hasSize(4);

        assertThatThrownBy(() -> call(calling, Filter.ALL, true)).isInstanceOf(AccessRefusal.InvalidBearer.class);
    }

    @Test
    void whoDoesNotManageAllKeysRevokesNone() {
        CreatedKey owner = acme.serviceKey("owner", Preset.OWNER);

        assertThatThrownBy(() -> call(Call.by(ada), Filter.ALL, false))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> call(acme.calling(owner, Scope.APIKEY_MANAGE), Filter.ALL, true))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(() -> call(acme.calling(owner, Scope.APIKEY_WRITE), Filter.ALL, true))
                .isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThat(statusOf(adas)).isEqualTo(KeyStatus.ACTIVE);
    }

    private List<ClientId> revoke(Filter filter) {
        return idsOf(call(acme.owner(), filter, false));
    }

    private List<ClientId> wouldRevoke(Filter filter) {
        return idsOf(call(acme.owner(), filter, true));
    }

    private static List<ClientId> idsOf(RevokeApiKeys.Result result) {
        return result.keys().stream().map(found -> found.key().key().clientId()).toList();
    }

    private RevokeApiKeys.Result call(Call by, Filter filter, boolean dryRun) {
        return deployment
                .useCases()
                .apiKeys()
                .revokeApiKeys()
                .revoke(new RevokeApiKeys.Command(by, acme.id(), filter, dryRun));
    }

    private KeyStatus statusOf(CreatedKey key) {
        return deployment
                .useCases()
                .apiKeys()
                .getApiKey()
                .get(new GetApiKey.Query(acme.owner(), acme.id(), key.clientId()))
                .key()
                .status(deployment.clock().instant());
    }
}
