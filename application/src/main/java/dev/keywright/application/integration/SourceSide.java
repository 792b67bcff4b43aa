package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;

/** What the source does with its shares. */
final class SourceSide implements ShareIntegration, ListShares, EndShare, ConfirmShare {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final OwnIntegrations ownIntegrations;
    private final Shares shares;
    private final ShareChanges shareChanges;

    SourceSide(
            Foundation foundation,
            Actors actors,
            Changes changes,
            OwnIntegrations ownIntegrations,
            Shares shares,
            ShareChanges shareChanges) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.ownIntegrations = ownIntegrations;
        this.shares = shares;
        this.shareChanges = shareChanges;
    }

    @Override
    public ListedShare share(ShareIntegration.Command command) {
        Runnable hold = () -> shareChanges.hold(command.workspace(), command.destination());
        Target attempted = Target.integration(command.integration(), null);
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.SHARE_CREATED, attempted, change -> {
                    Owner owner = ShareChanges.owner(change);
                    Integration integration = ownIntegrations.lock(command.integration(), change);
                    Share offered = Share.offer(
                            new ShareId(foundation.newId()),
                            owner,
                            integration,
                            command.destination(),
                            command.terms(),
                            change.now());
                    shareChanges.requireActive(command.workspace());
                    Share share = acceptedAtOnce(offered, command, change);
                    shares.add(share, change.now());
                    Target target = ShareChanges.target(share, integration);
                    shareChanges.record(AuditAction.SHARE_CREATED, share, target, Map.of(), change);
                    return shares.find(share.id(), change.now()).orElseThrow();
                });
    }

    private Share acceptedAtOnce(Share offered, ShareIntegration.Command command, Change change) {
        return actors.findOwner(command.call().caller(), command.destination())
                .filter(owner -> shareChanges.isActive(command.destination()))
                .map(owner -> offered.accepted(owner, change.now()))
                .orElse(offered);
    }

    @Override
    public Page<ListedShare> list(ListShares.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.INTEGRATION_READ);
            ownIntegrations.require(query.workspace(), query.integration(), foundation.now());
            return shares.listOf(query.integration(), foundation.now(), query.page());
        });
    }

    @Override
    public void end(EndShare.Command command) {
        Target attempted = Target.share(command.share(), null);
        changes.in(command.workspace(), command.call(), AuditAction.SHARE_ENDED, attempted, change -> {
            ShareChanges.owner(change);
            ListedShare listed = find(command.workspace(), command.integration(), command.share(), change);
            Share share = shares.lock(command.share()).orElseThrow(ShareRefusal.ShareNotFound::new);
            if (share.isOpen(change.now())) {
                shareChanges.update(share, share.ended(), AuditAction.SHARE_ENDED, ShareChanges.target(listed), change);
            }
            return share;
        });
    }

    @Override
    public ListedShare confirm(ConfirmShare.Command command) {
        Target attempted = Target.share(command.share(), null);
        Runnable hold = () -> shares.find(command.share(), foundation.now())
                .ifPresent(listed -> shareChanges.hold(
                        listed.share().source(), listed.share().destination()));
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.SHARE_CONFIRMED, attempted, change -> {
                    Owner owner = ShareChanges.owner(change);
                    ListedShare listed = find(command.workspace(), command.integration(), command.share(), change);
                    Share share = shares.lock(command.share()).orElseThrow(ShareRefusal.ShareNotFound::new);
                    Share confirmed = share.confirmed(owner, change.now());
                    shareChanges.requireActive(share.source(), share.destination());
                    shareChanges.update(
                            share, confirmed, AuditAction.SHARE_CONFIRMED, ShareChanges.target(listed), change);
                    return shares.find(share.id(), change.now()).orElseThrow();
                });
    }

    private ListedShare find(WorkspaceId source, IntegrationId integration, ShareId share, Change change) {
        return shares.find(share, change.now())
                .filter(listed -> listed.share().source().equals(source)
                        && listed.share().integration().equals(integration))
                .orElseThrow(ShareRefusal.ShareNotFound::new);
    }
}
