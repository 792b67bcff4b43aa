package dev.keywright.application.member;

import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.LastOwnerPolicy;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.Scope;
import java.util.Map;

final class RemoveMemberUseCase implements RemoveMember {

    private final Changes changes;
    private final Actors actors;
    private final Members members;
    private final ApiKeys apiKeys;

    RemoveMemberUseCase(Changes changes, Actors actors, Members members, ApiKeys apiKeys) {
        this.changes = changes;
        this.actors = actors;
        this.members = members;
        this.apiKeys = apiKeys;
    }

    @Override
    public void remove(Command command) {
        Target attempted = Target.member(command.member());
        changes.alone(
                command.workspace(),
                () -> members.lockAll(command.workspace()),
                command.call(),
                AuditAction.MEMBER_REMOVED,
                attempted,
                change -> {
                    change.actor().require(Scope.MEMBER_WRITE);
                    Member member = members.find(command.workspace(), command.member())
                            .orElseThrow(MemberRefusal.MemberNotFound::new);
                    change.actor().requireMayWithdraw(actors.heldRole(member));
                    LastOwnerPolicy.check(member, null, members.countActiveOwners(command.workspace()));
                    members.remove(command.workspace(), command.member());
                    change.record(
                            AuditAction.MEMBER_REMOVED,
                            Target.member(member.user()),
                            Map.of("role", member.role().value()),
                            Map.of());
                    for (PrivateKey key : apiKeys.revokeAllOf(command.workspace(), command.member(), change.now())) {
                        Target revoked =
                                Target.apiKey(key.clientId(), key.name().value());
                        change.record(AuditAction.API_KEY_REVOKED, revoked, Map.of());
                    }
                    return member;
                });
    }
}
