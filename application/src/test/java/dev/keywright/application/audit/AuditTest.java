package dev.keywright.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change and its event are there together, or neither is. */
class AuditTest {
    private final WatchedTrail watched = new WatchedTrail();
    private final Deployment deployment =
            Deployment.with().aroundStorage(watched::around).create();
    private final Tenant acme = deployment.tenant("Acme");

    static List<AuditedChange> changes() {
        return AuditedChange.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachChangeIsRecordedAsOneEventInTheRightTrail(AuditedChange change) {
        Runnable act = change.prepare().apply(acme);
        watched.take();

        act.run();

        AuditEvent event = theOneEvent();
        assertThat(event.action()).isEqualTo(change.action());
        assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.DONE);
        assertThat(event.reason()).isNull();
        assertThat(event.at()).isEqualTo(deployment.clock().instant());
        assertThat(event.target().id()).isNotNull();
        assertTrail(change.trail(), event.workspace());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeThatCannotBeRecordedIsNotMade(AuditedChange change) {
        Runnable act = change.prepare().apply(acme);
        List<Object> before = stored();
        watched.failing(true);

        assertThatThrownBy(act::run).isInstanceOf(StorageUnavailable.class);

        watched.failing(false);
        assertThat(stored()).usingRecursiveComparison().isEqualTo(before);
        watched.take();
        act.run();
        assertThat(theOneEvent().action()).isEqualTo(change.action());
    }

    @Test
    void eventSaysWhoDidItWithWhichSecretAndFromWhere() {
        CreatedKey key = acme.serviceKey("automation", Preset.OWNER);
        Origin origin = new Origin("192.0.2.1", "request-1");
        Call call = new Call(acme.calling(key).caller(), origin);
        watched.take();

        acme.serviceKey(call, "deploy", Preset.CREATOR);

        AuditEvent event = theOneEvent();
        assertThat(event.actor()).isEqualTo(Principal.of(key.clientId(), "automation"));
        assertThat(event.secret()).isEqualTo(key.key().key().secrets().get(0).id());
        assertThat(event.origin()).isEqualTo(origin);
        assertThat(event.target().name()).isEqualTo("deploy");
        assertThat(event.after()).containsAllEntriesOf(Map.of("name", "deploy", "type", "service", "role", "creator"));
    }

    @Test
    void eventSaysWhatTheChangeReplacedAndSet() {
        Member member = acme.join(Preset.CREATOR);
        watched.take();

        acme.changeRole(member.user().id(), Preset.VIEWER);

        AuditEvent event = theOneEvent();
        assertThat(event.actor().id()).isEqualTo(ownerId());
        assertThat(event.before()).isEqualTo(Map.of("role", "creator"));
        assertThat(event.after()).isEqualTo(Map.of("role", "viewer"));
    }

    @Test
    void removingAMemberRecordsEachKeyThatItRevokes() {
        Member member = acme.join(Preset.CREATOR);
        CreatedKey one = acme.privateKey(member.user().id(), "one");
        CreatedKey two = acme.privateKey(member.user().id(), "two");
        acme.revoke(acme.privateKey(member.user().id(), "revoked before"));
        watched.take();

        acme.remove(member.user().id());

        List<AuditEvent> events = watched.take();
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.MEMBER_REMOVED, AuditAction.API_KEY_REVOKED, AuditAction.API_KEY_REVOKED);
        assertThat(events)
                .extracting(event -> event.target().id())
                .containsExactlyInAnyOrder(
                        member.user().id().toString(),
                        one.clientId().toString(),
                        two.clientId().toString());
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        CreatedKey key = acme.serviceKey("deploy", Preset.CREATOR);
        Member member = acme.join(Preset.CREATOR);
        acme.revoke(key);
        acme.deactivate();
        watched.take();

        acme.revoke(key);
        acme.deactivate();
        acme.changeRole(member.user().id(), Preset.CREATOR);
        acme.enable(member.user().id());

        assertThat(watched.take()).isEmpty();
    }

    @Test
    void noSecretIsRecorded() {
        CreatedKey key = acme.serviceKey("deploy", Preset.CREATOR);
        String token = acme.token(key);
        acme.join(Preset.CREATOR);

        assertThat(acme.trail().toString())
                .contains("deploy")
                .doesNotContain(key.secret().reveal())
                .doesNotContain(token)
                .doesNotContain(Deployment.PASSWORD.reveal());
    }

    private UUID ownerId() {
        return Objects.requireNonNull(acme.owner().caller().user()).value();
    }

    private AuditEvent theOneEvent() {
        List<AuditEvent> events = watched.take();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private void assertTrail(AuditedChange.Trail trail, @Nullable WorkspaceId workspace) {
        switch (trail) {
            case WORKSPACE -> assertThat(workspace).isEqualTo(acme.id());
            case DEPLOYMENT -> assertThat(workspace).isNull();
            case NEW_WORKSPACE ->
                assertThat(workspace)
                        .isNotNull()
                        .isNotEqualTo(acme.id())
                        .isNotEqualTo(deployment.platform().id());
        }
    }

    /** What the changes change, but for sessions and tokens. */
    private List<Object> stored() {
        return deployment.stored(acme);
    }
}
