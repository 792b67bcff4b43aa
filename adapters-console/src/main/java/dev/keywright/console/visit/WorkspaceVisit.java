package dev.keywright.console.visit;

import dev.keywright.application.access.Call;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * A visit to one workspace.
 *
 * @param here as what
 * @param roles those of the workspace, the least first; none if the visitor may not see them
 */
public record WorkspaceVisit(Visit visit, DescribeCaller.Membership here, List<Role> roles) {

    /** The same visit, whose answer belongs to a new session. */
    WorkspaceVisit movedTo(Secret session) {
        return new WorkspaceVisit(visit.movedTo(session), here, roles);
    }

    public ConsoleRequest request() {
        return visit.request();
    }

    public Call call() {
        return visit.call();
    }

    public Workspace workspace() {
        return here.workspace();
    }

    public WorkspaceId id() {
        return here.workspace().id();
    }

    /** The visitor's role here. */
    public RoleName role() {
        return here.member().role();
    }

    public boolean isOwner() {
        return role().equals(RoleName.OWNER);
    }

    /** Whether to offer what needs that scope. What is offered is decided anew when it is asked for. */
    public boolean may(Scope scope) {
        return scopes().contains(scope);
    }

    /** What the visitor's role holds here; nothing if they may not see the roles. */
    public SortedSet<Scope> scopes() {
        return roles.stream()
                .filter(role -> role.name().equals(role()))
                .findFirst()
                .map(Role::scopes)
                .orElse(Collections.emptySortedSet());
    }

    /** The address of something in this workspace. */
    public String path(String rest) {
        return "/w/" + id() + rest;
    }

    /** A part of the path that the route leaves open. */
    public String part(String name) {
        return visit.part(name);
    }
}
