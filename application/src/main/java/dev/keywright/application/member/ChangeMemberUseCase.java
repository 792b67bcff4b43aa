package dev.keywright.application.member;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.LastOwnerPolicy;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class ChangeMemberUseCase implements ChangeMember {

    private final Changes changes;
    private final Actors actors;
    private final Members members;
    private final UserSessions sessions;

    ChangeMemberUseCase(Changes changes, Actors actors, Members members, UserSessions sessions) {
        this.changes = changes;
        this.actors = actors;
        this.members = members;
        this.sessions = sessions;
    }

    @Override
    public Member change(Command command) {
        return changes.alone(
                command.workspace(),
                () -> members.lockAll(command.workspace()),
                command.call(),
                attemptedAction(command),
                Target.member(command.member()),
                change -> {
                    change.actor().require(Scope.MEMBER_WRITE);
                    Member before = members.find(command.workspace(), command.member())
                            .orElseThrow(MemberRefusal.MemberNotFound::new);
                    change.actor().requireMayWithdraw(actors.heldRole(before));
                    Member after = withStatus(withRole(before, command.role(), change), command.enabled());
                    LastOwnerPolicy.check(before, after, members.countActiveOwners(command.workspace()));
                    members.update(after);
                    recordWhatChanged(before, after, change);
                    return after;
                });
    }

    private static AuditAction attemptedAction(Command command) {
        if (command.role() != null || command.enabled() == null) {
            return AuditAction.MEMBER_ROLE_CHANGED;
        }
        return command.enabled() ? AuditAction.MEMBER_ENABLED : AuditAction.MEMBER_DISABLED;
    }

    private Member withRole(Member member, @Nullable RoleName newRole, Change change) {
        if (newRole == null) {
            return member;
        }
        Role role = actors.roleNamed(newRole, member.workspace());
        change.actor().requireMayGrant(role);
        return member.withRole(role.name());
    }

    private static Member withStatus(Member member, @Nullable Boolean enabled) {
        if (enabled == null) {
            return member;
        }
        return enabled ? member.enabled() : member.disabled();
    }

    private void recordWhatChanged(Member before, Member after, Change change) {
        Target target = Target.member(after.user());
        if (!after.role().equals(before.role())) {
            change.record(
                    AuditAction.MEMBER_ROLE_CHANGED,
                    target,
                    Map.of("role", before.role().value()),
                    Map.of("role", after.role().value()));
        }
        if (after.status() != before.status()) {
            boolean disabled = after.status() == MemberStatus.DISABLED;
            if (disabled) {
                sessions.endAllOf(after.user().id());
            }
            change.record(
                    disabled ? AuditAction.MEMBER_DISABLED : AuditAction.MEMBER_ENABLED,
                    target,
                    Map.of("status", text(before.status())),
                    Map.of("status", text(after.status())));
        }
    }

    private static String text(MemberStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
