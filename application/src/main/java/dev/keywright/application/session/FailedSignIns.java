package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.RepeatedRefusals;
import dev.keywright.application.member.Members;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody failed to sign in as a person: in each workspace where that person is an active member, since the account could act
 * there, and in the deployment's trail, where sessions are recorded. By the system: who it was, nobody knows. An address that no person has
 * concerns no workspace, and isn't recorded.
 */
final class FailedSignIns {

    private final Foundation foundation;
    private final Actors actors;
    private final Members members;
    private final RepeatedRefusals refusals;

    FailedSignIns(Foundation foundation, Actors actors, Members members, RepeatedRefusals refusals) {
        this.foundation = foundation;
        this.actors = actors;
        this.members = members;
        this.refusals = refusals;
    }

    void record(User user, Refusal refusal, Origin origin) {
        String reason = refusal.reason();
        refusals.record(user.id(), reason, origin, () -> events(user, reason, origin));
    }

    private List<AuditEvent> events(User user, String reason, Origin origin) {
        List<WorkspaceId> concerned = members.listOf(user.id()).stream()
                .filter(Member::isActive)
                .map(Member::workspace)
                .toList();
        List<AuditEvent> events = new ArrayList<>();
        concerned.forEach(workspace -> events.add(event(workspace, user, reason, origin)));
        if (concerned.stream().noneMatch(actors::isPlatform)) {
            events.add(event(null, user, reason, origin));
        }
        return events;
    }

    private AuditEvent event(@Nullable WorkspaceId workspace, User user, String reason, Origin origin) {
        return new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                workspace,
                Principal.SYSTEM,
                null,
                AuditAction.SESSION_CREATED,
                Target.member(user),
                AuditEvent.Outcome.REFUSED,
                reason,
                origin,
                Map.of(),
                Map.of());
    }
}
