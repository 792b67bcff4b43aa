package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.integration.IntegrationUses.Usable;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.token.IssueToken;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.application.token.TokenSigner;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Token, ledger and both trails are one transaction; the token is signed when that is durable. */
final class UseIntegrationUseCase implements UseIntegration {

    private final Foundation foundation;
    private final Changes changes;
    private final SecretDigester digester;
    private final CredentialVault vault;
    private final IntegrationUses uses;
    private final RefusedUses refusedUses;
    private final OtherSide otherSide;
    private final TokenSigner signer;
    private final TokenRates rates;
    private final Turnstile turnstile = new Turnstile();

    UseIntegrationUseCase(
            Foundation foundation,
            Changes changes,
            SecretDigester digester,
            CredentialVault vault,
            IntegrationUses uses,
            RefusedUses refusedUses,
            OtherSide otherSide,
            TokenSigner signer,
            TokenRates rates) {
        this.foundation = foundation;
        this.changes = changes;
        this.digester = digester;
        this.vault = vault;
        this.uses = uses;
        this.refusedUses = refusedUses;
        this.otherSide = otherSide;
        this.signer = signer;
        this.rates = rates;
    }

    UseIntegrationUseCase limitedBy(TokenRates tokenRates) {
        return new UseIntegrationUseCase(
                foundation, changes, digester, vault, uses, refusedUses, otherSide, signer, tokenRates);
    }

    @Override
    public IssueToken.Result use(Command command) {
        AccessToken issued = turnstile.pass(() -> issue(command));
        return new IssueToken.Result(signer.sign(issued), issued);
    }

    private AccessToken issue(Command command) {
        Target attempted = Target.integration(command.integration(), null);
        AtomicReference<Usable> live = new AtomicReference<>();
        try {
            return changes.in(
                    command.workspace(),
                    command.call(),
                    AuditAction.INTEGRATION_USED,
                    attempted,
                    change -> issue(command, change, live));
        } catch (IntegrationRefusal.UnusableHere refusal) {
            otherSide.recordRefusedUse(refusal.integration(), refusal.usedIn(), refusal.reasonForSource());
            throw refusal;
        } catch (Refusal refusal) {
            tellSource(live.get(), command.workspace(), refusal);
            throw refusal;
        }
    }

    /** What a live credential may not be used for is the source's to know, if it is shared. */
    private void tellSource(@Nullable Usable live, WorkspaceId usedIn, Refusal refusal) {
        if (live != null && live.share() != null) {
            otherSide.recordRefusedUse(live.integration(), usedIn, refusal.reason());
        }
    }

    private AccessToken issue(Command command, Change change, AtomicReference<Usable> found) {
        change.actor().require(Scope.INTEGRATION_USE);
        Usable usable = uses.find(command.workspace(), command.integration())
                .orElseThrow(IntegrationRefusal.IntegrationNotFound::new);
        TokenId id = new TokenId(foundation.newId());
        LiveCredential live = uses.record(use(id, usable, change))
                .orElseThrow(() -> refusedUses.reason(usable, change.actor().workspace(), change.now()));
        found.set(usable);
        if (!live.key().mayBeUsedFrom(command.from())) {
            throw new AccessRefusal.NetworkNotAllowed();
        }
        AccessToken token = AccessToken.issue(
                id, live.key(), granted(live, usable, command.scopes()), change.now(), latestEnd(usable));
        record(token, live, usable, change);
        Integer perSecond = live.key().restrictions().tokensPerSecond();
        if (perSecond != null) {
            rates.take(live.key().clientId(), perSecond);
        }
        return token;
    }

    private IntegrationUses.Use use(TokenId id, Usable usable, Change change) {
        Integration integration = usable.integration();
        Secret secret = vault.open(integration.workspace(), integration.id(), usable.secret());
        Share share = usable.share();
        return new IntegrationUses.Use(
                id,
                integration.id(),
                share == null ? null : share.id(),
                integration.key(),
                digester.candidates(secret),
                change.actor().workspace(),
                change.actor().principal(),
                AccessToken.issuedAt(change.now()),
                AccessToken.expiresAt(change.now(), latestEnd(usable)),
                change.now());
    }

    private static ShareTerms terms(Usable usable) {
        Share share = usable.share();
        return share == null ? ShareTerms.UNLIMITED : share.terms();
    }

    /** No token outlives the share that it was had by. */
    private static @Nullable Instant latestEnd(Usable usable) {
        return terms(usable).expiresAt();
    }

    private SortedSet<Scope> granted(LiveCredential live, Usable usable, SortedSet<Scope> wanted) {
        SortedSet<Scope> allowed = terms(usable).within(live.key().scopes(foundation.roles()));
        if (wanted.isEmpty() && !allowed.isEmpty()) {
            return allowed;
        }
        if (wanted.isEmpty() || !allowed.containsAll(wanted)) {
            throw new TokenRefusal.InvalidScope(beyond(wanted, allowed));
        }
        return wanted;
    }

    private static Collection<Scope> beyond(SortedSet<Scope> wanted, SortedSet<Scope> allowed) {
        SortedSet<Scope> beyond = new TreeSet<>(wanted);
        beyond.removeAll(allowed);
        return beyond;
    }

    private void record(AccessToken token, LiveCredential live, Usable usable, Change change) {
        Integration integration = usable.integration();
        Target target = Target.integration(integration.id(), integration.name().value());
        Map<String, String> after = new HashMap<>();
        after.put("client_id", live.key().clientId().toString());
        after.put("token_id", token.id().toString());
        after.put("scope", Scope.formatList(token.scopes()));
        change.record(AuditAction.INTEGRATION_USED, target, after);
        Share share = usable.share();
        if (share != null) {
            otherSide.record(share.source(), AuditAction.INTEGRATION_USED, target, after, change);
        }
    }
}
