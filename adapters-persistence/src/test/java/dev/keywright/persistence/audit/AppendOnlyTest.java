package dev.keywright.persistence.audit;

import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.PageRequest;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.DatabaseSettings;
import dev.keywright.persistence.FreshStorage;
import dev.keywright.persistence.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    private static final String ODD = "a\0b\uD800c\n'\"\\\u2028é\uD83D\uDE00";
    private static final String STORED = "a\uFFFDb\uFFFDc\n'\"\\\u2028é\uD83D\uDE00";

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    private final Workspace workspace = aWorkspace();
    private DatabaseSettings settings;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        settings = fresh.createMigrated();
        trail = fresh.open(settings).storage().auditTrail();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor_name = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "truncate workspace, audit_event cascade",
                "delete from audit_event where false"
            })
    void recordedEventsAreNeverChangedNorRemovedEvenByTheTablesOwner(String sql) throws SQLException {
        AuditEvent event = anEvent().in(workspace).build();
        trail.record(event);

        try (Connection connection = TestServer.connect(settings);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("audit events are never changed or removed");
        }

        assertThat(list(workspace.id())).containsExactly(event);
    }

    @Test
    void noTextIsTooOddToBeRecorded() {
        AuditEvent event = new AuditEvent(
                new AuditEventId(anEvent().build().id().value()),
                anEvent().build().at(),
                workspace.id(),
                new Principal(Principal.Kind.USER, workspace.id().value(), ODD),
                null,
                AuditAction.API_KEY_CREATED,
                new Target(Target.Kind.API_KEY, ODD, ODD),
                AuditEvent.Outcome.REFUSED,
                ODD,
                new Origin(ODD, ODD),
                Map.of(ODD, ODD),
                Map.of("name", ODD));

        trail.record(event);

        AuditEvent found = list(workspace.id()).get(0);
        assertThat(found.actor().name()).isEqualTo(STORED);
        assertThat(found.target()).isEqualTo(new Target(Target.Kind.API_KEY, STORED, STORED));
        assertThat(found.reason()).isEqualTo(STORED);
        assertThat(found.origin()).isEqualTo(new Origin(STORED, STORED));
        assertThat(found.before()).isEqualTo(Map.of(STORED, STORED));
        assertThat(found.after()).isEqualTo(Map.of("name", STORED));
    }

    private List<AuditEvent> list(WorkspaceId of) {
        return trail.list(new AuditQuery(of, false, AuditQuery.Filter.ANY, PageRequest.first()))
                .items();
    }
}
