package dev.keywright.application.access;

import dev.keywright.application.Foundation;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Optional;

/**
 * Finds out as whom a caller may act in a workspace, now: roles and liveness are read within the transaction that will act on them, so
 * that nothing is done with rights that were taken away meanwhile.
 */
public final class Actors {

    private final Foundation foundation;
    private final Standings standings;

    public Actors(Foundation foundation, Standings standings) {
        this.foundation = foundation;
        this.standings = standings;
    }

    /**
     * The caller, acting in that workspace. To be called within the transaction of what the actor is about to do.
     *
     * @throws AccessRefusal.WrongWorkspace if the caller doesn't act there, or there is no such workspace
     * @throws AccessRefusal.InvalidBearer if the calling key was stopped since it authenticated
     */
    public Actor enter(Caller caller, WorkspaceId workspace) {
        return caller instanceof Caller.Key key
                ? enterAsKey(key, workspace)
                : enterAsMember((Caller.SignedIn) caller, workspace);
    }

    /**
     * The caller, acting in the platform workspace.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the caller doesn't act there
     * @throws AccessRefusal.InvalidBearer as {@link #enter}
     */
    public Actor enterPlatform(Caller caller) {
        WorkspaceId platform =
                standings.findPlatformWorkspace().orElseThrow(AccessRefusal.OwnerRoleRequired::inPlatformWorkspace);
        try {
            return enter(caller, platform);
        } catch (AccessRefusal.WrongWorkspace e) {
            throw AccessRefusal.OwnerRoleRequired.inPlatformWorkspace();
        }
    }

    private Actor enterAsKey(Caller.Key caller, WorkspaceId workspace) {
        if (!caller.workspace().equals(workspace)) {
            throw new AccessRefusal.WrongWorkspace();
        }
        LiveKey key = standings
                .findLiveKey(caller.clientId(), caller.secret(), foundation.now())
                .orElseThrow(AccessRefusal.InvalidBearer::new);
        Role role = key.heldRole(foundation.roles());
        return key.actingWith(caller.secret(), role, caller.granted());
    }

    private Actor enterAsMember(Caller.SignedIn caller, WorkspaceId workspace) {
        ActiveMember active =
                standings.findActiveMember(workspace, caller.user()).orElseThrow(AccessRefusal.WrongWorkspace::new);
        User user = active.member().user();
        return Actor.withAllScopes(workspace, Principal.of(user), null, user.id(), active.heldRole(foundation.roles()));
    }

    /**
     * What a member's role is and holds now.
     *
     * @throws IllegalStateException if the workspace has no such role: none that somebody has is ever deleted
     */
    public Role heldRole(Member member) {
        return findRole(member.role(), member.workspace())
                .orElseThrow(() -> new IllegalStateException("a member has a role that isn't there: " + member.role()));
    }

    /** Until the transaction ends, nobody's membership in that workspace changes, so neither do the rights of whoever entered as a member. */
    public void holdMembers(WorkspaceId workspace) {
        standings.holdMembers(workspace);
    }

    /**
     * The role that a caller names.
     *
     * @throws RoleRefusal.UnknownRole if the workspace has no such role
     */
    public Role roleNamed(RoleName name, WorkspaceId workspace) {
        return findRole(name, workspace).orElseThrow(() -> new RoleRefusal.UnknownRole(name));
    }

    /** The preset or custom role of that name, with what it holds now, if the workspace has it. */
    public Optional<Role> findRole(RoleName name, WorkspaceId workspace) {
        RoleCatalog catalog = foundation.roles();
        boolean platform = isPlatform(workspace);
        return catalog.find(name, platform)
                .or(() -> standings
                        .findCustomRole(workspace, name)
                        .map(custom -> catalog.held(name, custom.scopes(), platform)));
    }

    /** Who the caller is, for the audit trail, whatever the caller may do; empty if a user is no longer there. */
    public Optional<Principal> identify(Caller caller) {
        return caller instanceof Caller.Key key
                ? Optional.of(Principal.of(key.clientId(), key.name().value()))
                : standings.findUser(((Caller.SignedIn) caller).user()).map(Principal::of);
    }

    /** The caller as an Owner of that workspace; empty if the caller isn't one, or there is no such workspace. */
    public Optional<Owner> findOwner(Caller caller, WorkspaceId workspace) {
        return belongsTo(caller, workspace)
                ? Optional.of(enter(caller, workspace))
                        .filter(actor -> actor.role().isOwner())
                        .map(Actor::asOwner)
                : Optional.empty();
    }

    /** Whether the caller is a key of that workspace or an active member of it. */
    public boolean belongsTo(Caller caller, WorkspaceId workspace) {
        return caller instanceof Caller.Key key
                ? key.workspace().equals(workspace)
                : standings
                        .findActiveMember(workspace, ((Caller.SignedIn) caller).user())
                        .isPresent();
    }

    /** Whether that is the platform workspace. */
    public boolean isPlatform(WorkspaceId workspace) {
        return standings.findPlatformWorkspace().filter(workspace::equals).isPresent();
    }
}
