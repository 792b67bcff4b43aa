package dev.keywright.application.integration;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What every change of a share does besides: it is recorded on both sides, and the tokens that were had by it end with it. */
final class ShareChanges {

    private final Actors actors;
    private final Workspaces workspaces;
    private final Shares shares;
    private final IntegrationUses uses;
    private final OtherSide otherSide;

    ShareChanges(Actors actors, Workspaces workspaces, Shares shares, IntegrationUses uses, OtherSide otherSide) {
        this.actors = actors;
        this.workspaces = workspaces;
        this.shares = shares;
        this.uses = uses;
        this.otherSide = otherSide;
    }

    /** Who acts, as one who may decide about shares. */
    static Owner owner(Change change) {
        change.actor().require(Scope.RESOURCE_SHARE);
        return change.actor().asOwner();
    }

    /** Until the transaction ends, neither is deactivated. Always in the same order, so that no two wait for each other. */
    void hold(WorkspaceId one, WorkspaceId other) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(workspace -> workspace.value().toString()))
                .forEach(actors::holdMembers);
    }

    /** @throws ShareRefusal.WorkspaceDeactivated if one of them is */
    void requireActive(WorkspaceId... both) {
        for (WorkspaceId workspace : both) {
            if (!isActive(workspace)) {
                throw new ShareRefusal.WorkspaceDeactivated();
            }
        }
    }

    boolean isActive(WorkspaceId workspace) {
        return workspaces.find(workspace).filter(Workspace::isActive).isPresent();
    }

    /** Stores how the share stands now, ends the tokens that were had by it unless it is in use, and records it on both sides. */
    void update(Share before, Share after, AuditAction action, Target target, Change change) {
        shares.update(after);
        if (!after.isUsable(change.now())) {
            uses.revokeTokens(after.integration(), after.id(), change.now());
        }
        record(action, after, target, Map.of("state", stateOf(before)), change);
    }

    /** Records what was done to the share in the trail of the workspace that acts, and in the other's. */
    void record(AuditAction action, Share share, Target target, Map<String, String> before, Change change) {
        Map<String, String> after = fieldsOf(share);
        change.record(action, target, before, after);
        WorkspaceId own = change.actor().workspace();
        otherSide.record(
                own.equals(share.source()) ? share.destination() : share.source(), action, target, after, change);
    }

    static Target target(Share share, Integration integration) {
        return Target.share(share.id(), integration.name().value());
    }

    static Target target(ListedShare listed) {
        return Target.share(listed.share().id(), listed.integrationName().value());
    }

    private static Map<String, String> fieldsOf(Share share) {
        Map<String, String> fields = new HashMap<>();
        fields.put("integration_id", share.integration().toString());
        fields.put("source_workspace_id", share.source().toString());
        fields.put("destination_workspace_id", share.destination().toString());
        fields.put("state", stateOf(share));
        if (share.terms().expiresAt() != null) {
            fields.put("expires_at", share.terms().expiresAt().toString());
        }
        if (share.terms().scopes() != null) {
            fields.put("scope", Scope.formatList(share.terms().scopes()));
        }
        if (share.terms().usesPerDay() != null) {
            fields.put("uses_per_day", share.terms().usesPerDay().toString());
        }
        return fields;
    }

    private static String stateOf(Share share) {
        return share.state().name().toLowerCase(Locale.ROOT);
    }
}
