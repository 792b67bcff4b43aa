package dev.keywright.application.audit;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes so that each commits together with its audit event or not at all; and records, once the change was undone, that it was
 * refused.
 */
public final class Changes {

    private final Foundation foundation;
    private final Actors actors;
    private final AuditTrail auditTrail;

    public Changes(Foundation foundation, Actors actors, AuditTrail auditTrail) {
        this.foundation = foundation;
        this.actors = actors;
        this.auditTrail = auditTrail;
    }

    /**
     * Makes a change in a workspace.
     *
     * @param action what is tried, as the event says if it is refused
     * @param target on what it is tried, likewise
     * @param work makes the change and records its events; the caller does act in the workspace, and all else is for it to check
     * @throws Refusal as the work throws it, recorded
     * @throws AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace, recorded
     */
    public <R> R in(WorkspaceId workspace, Call call, AuditAction action, Target target, Function<Change, R> work) {
        return attempt(call, workspace, action, target, () -> actors.enter(call.caller(), workspace), work);
    }

    /**
     * As {@link #in}, for what must not happen at the same time as some other change: the caller's rights are those that the other one
     * left.
     *
     * @param lock waits for the other change to end, and makes it wait until this transaction ends
     */
    public <R> R alone(
            WorkspaceId workspace,
            Runnable lock,
            Call call,
            AuditAction action,
            Target target,
            Function<Change, R> work) {
        Supplier<Actor> entrance = () -> {
            actors.enter(call.caller(), workspace);
            lock.run();
            return actors.enter(call.caller(), workspace);
        };
        return attempt(call, workspace, action, target, entrance, work);
    }

    /**
     * As {@link #in}, in the platform workspace.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the caller doesn't act there, recorded
     */
    public <R> R inPlatform(Call call, AuditAction action, Target target, Function<Change, R> work) {
        return attempt(call, null, action, target, () -> actors.enterPlatform(call.caller()), work);
    }

    /** A change by Keywright itself, with the rights of that role, as part of the thread's transaction. */
    public Change bySystem(WorkspaceId workspace, Role role) {
        Actor system = Actor.withAllScopes(workspace, Principal.SYSTEM, null, null, role);
        return new Change(foundation, auditTrail, system, Origin.INTERNAL);
    }

    /** A change by a member who proved to be one otherwise than by a bearer token, as part of the thread's transaction. */
    public Change byMember(Member member, Origin origin) {
        Role role = actors.heldRole(member);
        Actor actor = Actor.withAllScopes(
                member.workspace(),
                Principal.of(member.user()),
                null,
                member.user().id(),
                role);
        return new Change(foundation, auditTrail, actor, origin);
    }

    /**
     * Records, as part of the thread's transaction, that something was refused which another workspace tried with what this one shares: by that
     * workspace, without who tried it there and from where.
     */
    public void recordRefusedAcross(
            WorkspaceId trail, Workspace triedBy, AuditAction action, Target target, String reason) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                trail,
                Principal.of(triedBy),
                null,
                action,
                target,
                AuditEvent.Outcome.REFUSED,
                reason,
                Origin.INTERNAL,
                Map.of(),
                Map.of()));
    }

    private <R> R attempt(
            Call call,
            @Nullable WorkspaceId workspace,
            AuditAction action,
            Target target,
            Supplier<Actor> entrance,
            Function<Change, R> work) {
        try {
            return foundation.inTransaction(
                    () -> work.apply(new Change(foundation, auditTrail, entrance.get(), call.origin())));
        } catch (AccessRefusal.InvalidBearer unknownCaller) {
            throw unknownCaller;
        } catch (Refusal refusal) {
            recordRefusal(call, workspace, action, target, refusal);
            throw refusal;
        }
    }

    private void recordRefusal(
            Call call, @Nullable WorkspaceId workspace, AuditAction action, Target target, Refusal refusal) {
        foundation.apart(() -> foundation.inTransaction(() -> {
            actors.identify(call.caller())
                    .map(who -> refused(who, call, trailOf(call.caller(), workspace), action, target, refusal))
                    .ifPresent(auditTrail::record);
            return true;
        }));
    }

    private AuditEvent refused(
            Principal who, Call call, @Nullable WorkspaceId trail, AuditAction action, Target target, Refusal refusal) {
        return new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                trail,
                who,
                call.caller() instanceof Caller.Key key ? key.secret() : null,
                action,
                target,
                AuditEvent.Outcome.REFUSED,
                refusal.reason(),
                call.origin(),
                Map.of(),
                Map.of());
    }

    /**
     * Where a refusal is recorded: a key's in its own workspace, a member's in the workspace it was tried on, anyone else's in the
     * deployment's trail, so that no stranger can write into a workspace's.
     */
    private @Nullable WorkspaceId trailOf(Caller caller, @Nullable WorkspaceId workspace) {
        if (caller instanceof Caller.Key key) {
            return key.workspace();
        }
        return workspace != null && actors.belongsTo(caller, workspace) ? workspace : null;
    }
}
