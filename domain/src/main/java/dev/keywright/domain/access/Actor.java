package dev.keywright.domain.access;

import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Someone acting in one workspace, with the rights they have there now: a signed-in user, a private key, or a service key.
 *
 * @param workspace where
 * @param principal who, as the audit trail and a key's creator show it
 * @param secret which secret of the key, or null for a user
 * @param user the person behind it, or null for a service key
 * @param role what decides the rights
 * @param scopes the rights: all that the role holds, or the part of it that the access token was asked for
 */
public record Actor(
        WorkspaceId workspace,
        Principal principal,
        @Nullable SecretId secret,
        @Nullable UserId user,
        Role role,
        SortedSet<Scope> scopes) {

    /** Whatever is given as scopes, an actor never has more than the role holds. */
    public Actor {
        scopes = role.among(scopes);
    }

    /** A person or key with all the rights of the role. */
    public static Actor withAllScopes(
            WorkspaceId workspace, Principal principal, @Nullable SecretId secret, @Nullable UserId user, Role role) {
        return new Actor(workspace, principal, secret, user, role, role.scopes());
    }

    public boolean holds(Scope scope) {
        return scopes.contains(scope);
    }

    /** @throws AccessRefusal.InsufficientScope if this actor lacks the scope */
    public void require(Scope scope) {
        if (!holds(scope)) {
            throw new AccessRefusal.InsufficientScope(Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(scope))));
        }
    }

    /**
     * This actor as an Owner: whoever holds the answer has proved the role.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the role isn't Owner
     */
    public Owner asOwner() {
        if (!role.isOwner()) {
            throw new AccessRefusal.OwnerRoleRequired(role.name());
        }
        return new Owner(this);
    }

    /**
     * The person behind this actor.
     *
     * @throws AccessRefusal.UserRequired if it is a service key
     */
    public UserId asUser() {
        if (user == null) {
            throw new AccessRefusal.UserRequired();
        }
        return user;
    }

    /**
     * Refuses to hand out a role that holds more than this actor has: a token that was asked for less can't be turned into more by making
     * a key, or a member, with it.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the role is Owner and this actor's isn't
     * @throws AccessRefusal.InsufficientScope if the role holds scopes that this actor doesn't
     */
    public void requireMayGrant(Role granted) {
        requireMayGrant(granted, granted.scopes());
    }

    /**
     * As {@link #requireMayGrant(Role)}, of a role that is given with a part of its scopes.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the role is Owner and this actor's isn't
     * @throws AccessRefusal.InsufficientScope if the part holds scopes that this actor doesn't
     */
    public void requireMayGrant(Role granted, SortedSet<Scope> part) {
        requireAllOf(granted, part, scopes);
    }

    /**
     * Refuses to take away a role that holds more than this actor's own.
     *
     * @throws AccessRefusal.OwnerRoleRequired if the role is Owner and this actor's isn't
     * @throws AccessRefusal.InsufficientScope if the role holds scopes that this actor's role doesn't
     */
    public void requireMayWithdraw(Role held) {
        requireAllOf(held, held.scopes(), role.scopes());
    }

    private void requireAllOf(Role other, SortedSet<Scope> part, SortedSet<Scope> mine) {
        if (other.isOwner()) {
            asOwner();
        }
        if (!mine.containsAll(part)) {
            SortedSet<Scope> missing = new TreeSet<>(part);
            missing.removeAll(mine);
            throw new AccessRefusal.InsufficientScope(missing);
        }
    }

    public RoleName roleName() {
        return role.name();
    }
}
