package dev.keywright.domain.access;

import dev.keywright.domain.workspace.WorkspaceId;

/**
 * An actor who has proved to be an Owner of the workspace, by {@link Actor#asOwner()}: there is no other way to one, so a method that
 * asks for an {@code Owner} can't be called by anyone else.
 */
public final class Owner {

    private final Actor actor;

    Owner(Actor actor) {
        this.actor = actor;
    }

    public WorkspaceId workspace() {
        return actor.workspace();
    }

    public Principal principal() {
        return actor.principal();
    }
}
