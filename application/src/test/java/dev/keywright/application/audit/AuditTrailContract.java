package dev.keywright.application.audit;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anEvent;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link AuditTrail} promises. */
public abstract class AuditTrailContract extends StorageContract {
    private final Workspace workspace = aWorkspace();
    private final Workspace otherWorkspace = aWorkspace();

    @BeforeEach
    final void saveWorkspaces() {
        save(workspace);
        save(otherWorkspace);
    }

    @Test
    public void eventIsListedAsItWasRecorded() {
        AuditEvent done = record(anEvent()
                .in(workspace)
                .by(Principal.of(new ClientId(anId()), "ci"))
                .withSecret(new SecretId(anId()))
                .of(AuditAction.API_KEY_DESCRIBED)
                .from(new Origin("2001:db8::1", "0198f3a2-request"))
                .changing(Map.of("description", "", "name", "\"quoted\" \\ é"), Map.of("description", "Deploys\n")));

        assertThat(list(AuditQuery.Filter.ANY)).containsExactly(done);
    }

    @Test
    public void refusalIsListedAsItWasRecorded() {
        AuditEvent refused = record(anEvent()
                .in(workspace)
                .by(Principal.of(aUser()))
                .on(Target.newApiKey("deploy"))
                .refused("Only an Owner may do this."));

        assertThat(list(AuditQuery.Filter.ANY)).containsExactly(refused);
    }

    @ParameterizedTest
    @EnumSource
    public void everyActionCanBeRecordedAndAskedFor(AuditAction action) {
        AuditEvent event = record(anEvent().in(workspace).of(action).by(Principal.SYSTEM));

        assertThat(list(filter(null, action, null, null, null))).containsExactly(event);
    }

    @ParameterizedTest
    @EnumSource
    public void everyKindOfTargetCanBeRecorded(Target.Kind kind) {
        AuditEvent event = record(anEvent().in(workspace).on(new Target(kind, null, null)));

        assertThat(list(AuditQuery.Filter.ANY)).containsExactly(event);
    }

    @Test
    public void eventOfAFailedTransactionIsNotKept() {
        AuditEvent event = anEvent().in(workspace).build();

        undo(() -> ports().auditTrail().record(event));

        assertThat(list(AuditQuery.Filter.ANY)).isEmpty();
    }

    @Test
    public void eventsOfAnotherWorkspaceAreNotListed() {
        AuditEvent here = record(anEvent().in(workspace));
        record(anEvent().in(otherWorkspace));

        assertThat(list(AuditQuery.Filter.ANY)).containsExactly(here);
    }

    @Test
    public void eventsOfTheDeploymentAreListedWhereTheyAreAskedForOnly() {
        AuditEvent here = record(anEvent().in(workspace));
        AuditEvent ofTheDeployment = record(anEvent().at(NOW.plusSeconds(1)));
        record(anEvent().in(otherWorkspace));

        assertThat(list(AuditQuery.Filter.ANY)).containsExactly(here);
        assertThat(walk(10, page -> list(true, AuditQuery.Filter.ANY, page))).containsExactly(ofTheDeployment, here);
    }

    @Test
    public void filterByActorFindsWhatThatUserOrKeyDid() {
        UUID id = anId();
        AuditEvent wanted = record(anEvent().in(workspace).by(new Principal(Principal.Kind.USER, id, "Ada")));
        AuditEvent byOther = record(anEvent().in(workspace));
        record(anEvent().in(workspace).by(Principal.SYSTEM));

        assertThat(list(filter(id, null, null, null, null))).containsExactly(wanted);
        assertThat(list(filter(byOther.actor().id(), null, null, null, null))).containsExactly(byOther);
        assertThat(list(filter(anId(), null, null, null, null))).isEmpty();
    }

    @Test
    public void filterByActionFindsThatActionOnly() {
        AuditEvent wanted = record(anEvent().in(workspace).of(AuditAction.API_KEY_REVOKED));
        record(anEvent().in(workspace).of(AuditAction.API_KEY_CREATED));

        assertThat(list(filter(null, AuditAction.API_KEY_REVOKED, null, null, null)))
                .containsExactly(wanted);
    }

    @Test
    public void filterByTargetFindsWhatWasDoneToIt() {
        ClientId key = new ClientId(anId());
        AuditEvent wanted = record(anEvent().in(workspace).on(Target.apiKey(key, "deploy")));
        record(anEvent().in(workspace).on(Target.newApiKey(key.toString())));
        record(anEvent().in(workspace));

        assertThat(list(filter(null, null, key.toString(), null, null))).containsExactly(wanted);
    }

    @Test
    public void filterByTimeHoldsTheEarliestAndNotTheLatest() {
        Instant microsecond = NOW.plusNanos(1_000);
        AuditEvent first = record(anEvent().in(workspace).at(NOW));
        AuditEvent second = record(anEvent().in(workspace).at(microsecond));
        AuditEvent third = record(anEvent().in(workspace).at(NOW.plusSeconds(1)));

        assertThat(list(filter(null, null, null, microsecond, null))).containsExactly(third, second);
        assertThat(list(filter(null, null, null, null, microsecond))).containsExactly(first);
        assertThat(list(filter(null, null, null, microsecond, NOW.plusSeconds(1))))
                .containsExactly(second);
    }

    @Test
    public void allFiltersHoldAtTheSameTime() {
        UUID actor = anId();
        Target target = Target.apiKey(new ClientId(anId()), "deploy");
        Principal ada = new Principal(Principal.Kind.USER, actor, "Ada");
        AuditEvent wanted = record(anEvent().in(workspace).by(ada).on(target).of(AuditAction.API_KEY_REVOKED));
        record(anEvent().in(workspace).on(target).of(AuditAction.API_KEY_REVOKED));
        record(anEvent().in(workspace).by(ada).of(AuditAction.API_KEY_REVOKED));
        record(anEvent().in(workspace).by(ada).on(target).of(AuditAction.API_KEY_CREATED));
        record(anEvent()
                .in(workspace)
                .by(ada)
                .on(target)
                .of(AuditAction.API_KEY_REVOKED)
                .at(NOW.minusSeconds(1)));

        assertThat(list(filter(actor, AuditAction.API_KEY_REVOKED, target.id(), NOW, NOW.plusSeconds(1))))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    public void eachEventIsListedOnceNewestFirst(int limit) {
        List<AuditEvent> recorded = new ArrayList<>();
        for (Instant at : List.of(NOW, NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW.plusNanos(1_000), NOW)) {
            recorded.add(record(anEvent().in(workspace).at(at)));
        }
        recorded.add(record(anEvent().at(NOW)));

        List<AuditEvent> listed = walk(limit, page -> list(true, AuditQuery.Filter.ANY, page));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(listed).extracting(AuditEvent::at).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(listed).isEqualTo(walk(200, page -> list(true, AuditQuery.Filter.ANY, page)));
    }

    private AuditEvent record(AuditEventBuilder builder) {
        AuditEvent event = builder.build();
        commit(() -> ports().auditTrail().record(event));
        return event;
    }

    private List<AuditEvent> list(AuditQuery.Filter filter) {
        return walk(10, page -> list(false, filter, page));
    }

    private Page<AuditEvent> list(boolean withDeploymentEvents, AuditQuery.Filter filter, PageRequest page) {
        return ports().auditTrail().list(new AuditQuery(workspace.id(), withDeploymentEvents, filter, page));
    }

    private static AuditQuery.Filter filter(
            @Nullable UUID actor,
            @Nullable AuditAction action,
            @Nullable String target,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new AuditQuery.Filter(actor, action, target, from, to);
    }
}
