package dev.keywright.rest.audit;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.audit.ListAuditEvents;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditEventsResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String EVENTS = Samples.ACME_PATH + "/audit-events";
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000e17");

    @Test
    void anEventIsShownWithAllThatItTells() {
        AuditEvent event = new AuditEvent(
                new AuditEventId(ID),
                Samples.NOW,
                Samples.ACME,
                Principal.of(Samples.KEY, "ci"),
                Samples.SECRET_ID,
                AuditAction.MEMBER_ROLE_CHANGED,
                Target.member(Samples.ADA),
                AuditEvent.Outcome.DONE,
                null,
                new Origin("192.0.2.1", "request"),
                Map.of("role", "viewer"),
                Map.of("role", "owner", "by_name", "x"));
        API.stub(ListAuditEvents.class, query -> new Page<>(List.of(event), null));

        assertThat(API.get(EVENTS).json())
                .isEqualTo(json("{\"audit_events\":[{\"id\":\"" + ID + "\",\"at\":\"2026-11-23T10:00:00Z\","
                        + "\"actor\":{\"type\":\"api_key\",\"id\":\"" + Samples.KEY
                        + "\",\"name\":\"ci\",\"secret_id\":\""
                        + Samples.SECRET_ID + "\"},\"action\":\"member.role_changed\",\"target\":{\"type\":\"member\","
                        + "\"id\":\"" + Samples.ADA.id() + "\",\"name\":\"ada@example.com\"},\"outcome\":\"done\","
                        + "\"reason\":null,\"source_ip\":\"192.0.2.1\",\"request_id\":\"request\","
                        + "\"before\":{\"role\":\"viewer\"},\"after\":{\"by_name\":\"x\",\"role\":\"owner\"}}],"
                        + "\"next_cursor\":null}"));
    }

    @Test
    void whatTheSystemWasRefusedIsShownWithNulls() {
        AuditEvent event = new AuditEvent(
                new AuditEventId(ID),
                Samples.NOW,
                null,
                Principal.SYSTEM,
                null,
                AuditAction.WORKSPACE_CREATED,
                Target.newWorkspace("Acme"),
                AuditEvent.Outcome.REFUSED,
                "no",
                Origin.INTERNAL,
                Map.of(),
                Map.of());
        API.stub(ListAuditEvents.class, query -> new Page<>(List.of(event), null));

        assertThat(API.get(EVENTS).json().at("/audit_events/0"))
                .isEqualTo(json("{\"id\":\"" + ID + "\",\"at\":\"2026-11-23T10:00:00Z\",\"actor\":{\"type\":\"system\","
                        + "\"id\":null,\"name\":\"keywright\",\"secret_id\":null},\"action\":\"workspace.created\","
                        + "\"target\":{\"type\":\"workspace\",\"id\":null,\"name\":\"Acme\"},\"outcome\":\"refused\","
                        + "\"reason\":\"no\",\"source_ip\":null,\"request_id\":null,\"before\":{},\"after\":{}}"));
    }

    @Test
    void theTrailIsFilteredByEachParameter() {
        List<AuditQuery.Filter> filters = new ArrayList<>();
        API.stub(ListAuditEvents.class, query -> {
            filters.add(query.filter());
            return new Page<>(List.of(), null);
        });

        Answer answer = API.get(EVENTS + "?actor=" + Samples.KEY + "&action=api_key.created&target=" + ID
                + "&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00%2B02:00");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(filters)
                .containsExactly(new AuditQuery.Filter(
                        Samples.KEY.value(),
                        AuditAction.API_KEY_CREATED,
                        ID.toString(),
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-01T22:00:00Z")));
    }

    @Test
    void everyFilterThatIsWrongIsNamed() {
        Answer answer =
                API.get(EVENTS + "?actor=ada&action=api_key.create&target=%00&from=2026&to=2026-11-02T00:00:00+02:00");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("actor", "action", "target", "from", "to");
    }
}
