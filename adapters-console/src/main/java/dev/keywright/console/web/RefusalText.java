package dev.keywright.console.web;

import static java.util.Map.entry;

import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.session.SessionRefusal;
import java.util.Map;

/** What is said of a refusal to people, who go on by a page where a program would go on by a request. */
public final class RefusalText {

    private static final String NO_SUCH_ROLE = "This workspace has no such role. The page Roles lists those it has.";

    private static final Map<Class<? extends Refusal>, String> SENTENCES = Map.ofEntries(
            entry(
                    AccessRefusal.WrongWorkspace.class,
                    "You are no member of this workspace, or there is none at this address. Ask one of its Owners to invite you."),
            entry(
                    ApiKeyRefusal.ApiKeyNotFound.class,
                    "There is no such API key here, or it isn't yours to see. The page API keys lists those you see."),
            entry(
                    ApiKeyRefusal.TooManySecrets.class,
                    "Two secrets of this key work already. End the older one on the key's page first, or let this rotation end both at once."),
            entry(
                    ApiKeyRefusal.LastSecret.class,
                    "This is the key's only secret that works. Rotate the key, and let the old secret end at once; or revoke the key."),
            entry(ApiKeyRefusal.SecretNotFound.class, "The key has no such secret. The key's page shows those it has."),
            entry(
                    ApiKeyRefusal.NetworksNotAllowed.class,
                    "Allowed networks must be within those that this workspace's key policy allows: see Settings, Key policy."),
            entry(
                    MemberRefusal.MemberNotFound.class,
                    "This workspace has no such member. The page Members lists those it has."),
            entry(RoleRefusal.RoleNotFound.class, NO_SUCH_ROLE),
            entry(
                    IntegrationRefusal.IntegrationNotFound.class,
                    "This workspace has no such integration. The page Integrations lists those it has."),
            entry(
                    IntegrationRefusal.SharedFromElsewhere.class,
                    "Another workspace shares this integration, and it alone may change it or share it on. To end the share here, leave it."),
            entry(
                    ShareRefusal.AlreadyShared.class,
                    "The integration is shared with this workspace already, or waits for its answer. Its page lists its shares: end that one"
                            + " to share it anew."),
            entry(
                    ShareRefusal.ShareNotFound.class,
                    "There is no such share here. An integration's page lists its shares, the page Integrations those that wait for an"
                            + " answer."),
            entry(
                    SessionRefusal.SessionNotFound.class,
                    "You have no such session. The page Sessions and password lists those you have."));

    private RefusalText() {}

    /** A sentence that says what to do next. */
    public static String of(Refusal refusal) {
        String sentence = SENTENCES.get(refusal.getClass());
        return sentence == null ? withItsData(refusal) : sentence;
    }

    private static String withItsData(Refusal refusal) {
        if (refusal instanceof AccessRefusal.InsufficientScope lacking) {
            return "This needs the scope " + Scope.formatList(lacking.required())
                    + ", which your role here doesn't hold. Ask an Owner for a role that holds it.";
        }
        if (refusal instanceof RoleRefusal.UnknownRole unknown) {
            return "This workspace has no role \"" + unknown.name() + "\". The page Roles lists those it has.";
        }
        if (refusal instanceof ApiKeyRefusal.PolicyRoleUnknown unknown) {
            return "This workspace has no role \"" + unknown.role() + "\" any more. Choose among those shown here.";
        }
        if (refusal instanceof ApiKeyRefusal.RoleNotAllowed forbidden) {
            return "This workspace's key policy lets no service key have the role \"" + forbidden.role()
                    + "\". Choose another, or ask an Owner to change the policy: see Settings, Key policy.";
        }
        if (refusal instanceof ApiKeyRefusal.ScopesBeyondRole || refusal instanceof ApiKeyRefusal.ExpiryOutOfRange) {
            return (refusal instanceof ApiKeyRefusal.ScopesBeyondRole ? "Scopes " : "Expires ") + refusal.getMessage()
                    + ".";
        }
        if (refusal instanceof IntegrationRefusal.CredentialDead dead) {
            return "The key gets no token, because " + dead.fault().text() + ". " + remedy(dead.fault());
        }
        return String.valueOf(refusal.getMessage());
    }

    private static String remedy(CredentialFault fault) {
        return fault == CredentialFault.SECRET_ENDED
                ? "Store the key's new secret on the integration's page."
                : fault.remedy();
    }
}
