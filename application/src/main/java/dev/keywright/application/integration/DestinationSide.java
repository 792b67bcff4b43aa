package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.Page;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.role.Scope;

/** What the destination does with the shares that it is offered. */
final class DestinationSide implements ListShareRequests, AnswerShareRequest, LeaveIntegration {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final Shares shares;
    private final ShareChanges shareChanges;

    DestinationSide(Foundation foundation, Actors actors, Changes changes, Shares shares, ShareChanges shareChanges) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.shares = shares;
        this.shareChanges = shareChanges;
    }

    @Override
    public Page<ListedShare> list(ListShareRequests.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.INTEGRATION_READ);
            return shares.listWaiting(query.workspace(), foundation.now(), query.page());
        });
    }

    @Override
    public ListedShare answer(AnswerShareRequest.Command command) {
        AuditAction action = command.accept() ? AuditAction.SHARE_ACCEPTED : AuditAction.SHARE_DECLINED;
        Runnable hold = () -> shares.find(command.share(), foundation.now())
                .ifPresent(listed -> shareChanges.hold(
                        listed.share().source(), listed.share().destination()));
        return changes.alone(
                command.workspace(),
                hold,
                command.call(),
                action,
                Target.share(command.share(), null),
                change -> answer(command, action, change));
    }

    private ListedShare answer(AnswerShareRequest.Command command, AuditAction action, Change change) {
        Owner owner = ShareChanges.owner(change);
        ListedShare listed = shares.find(command.share(), change.now())
                .filter(found -> found.share().destination().equals(command.workspace()))
                .orElseThrow(ShareRefusal.ShareNotFound::new);
        Share share = shares.lock(command.share()).orElseThrow(ShareRefusal.ShareNotFound::new);
        Share answered = command.accept() ? share.accepted(owner, change.now()) : share.declined(owner, change.now());
        if (command.accept()) {
            shareChanges.requireActive(share.source(), share.destination());
        }
        shareChanges.update(share, answered, action, ShareChanges.target(listed), change);
        return shares.find(share.id(), change.now()).orElseThrow();
    }

    @Override
    public void leave(LeaveIntegration.Command command) {
        Target attempted = Target.integration(command.integration(), null);
        changes.in(command.workspace(), command.call(), AuditAction.SHARE_ENDED, attempted, change -> {
            ShareChanges.owner(change);
            Share share = shares.lockAccepted(command.integration(), command.workspace(), change.now())
                    .orElseThrow(IntegrationRefusal.IntegrationNotFound::new);
            ListedShare listed = shares.find(share.id(), change.now()).orElseThrow();
            shareChanges.update(share, share.ended(), AuditAction.SHARE_ENDED, ShareChanges.target(listed), change);
            return share;
        });
    }
}
