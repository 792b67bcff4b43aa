package dev.keywright.console.page;

import java.util.Map;
import java.util.Optional;

/** What a page says after something was done. Addresses hold only the name of a notice, so no link can make a page say anything else. */
final class Notices {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("signed-out", "You are signed out."),
            Map.entry("session-ended", "Your session has ended. Sign in again."),
            Map.entry("revoked", "The key is revoked. It gets no more tokens, and those it has are refused."),
            Map.entry("described", "The description is saved."),
            Map.entry("restricted", "The key is kept to what you chose. It took effect at once."),
            Map.entry("disabled", "The key is disabled. It gets no tokens until it is enabled again."),
            Map.entry("enabled", "The key is enabled again."),
            Map.entry("secret-ended", "The old secret is ended. Only the new one works now."),
            Map.entry("joined", "Welcome. You can sign in now."),
            Map.entry("member-added", "The member is added."),
            Map.entry("member-changed", "The member is changed. It took effect at once."),
            Map.entry("member-removed", "The member is removed, and the private keys they had here are revoked."),
            Map.entry("integration-created", "The integration is created. Steps can get tokens through it."),
            Map.entry(
                    "integration-rotated",
                    "The key is rotated. The integration uses its new secret, which nobody has seen."),
            Map.entry("integration-deleted", "The integration is deleted. Its key is still there."),
            Map.entry("integration-left", "The integration is left. It gets no more tokens here."),
            Map.entry("shared", "Shared. The other workspace can use it now."),
            Map.entry("share-offered", "Offered. It can be used there once an Owner of that workspace accepts."),
            Map.entry("share-ended", "The share is ended, and tokens had by it are refused."),
            Map.entry("share-confirmed", "The other workspace can use it again."),
            Map.entry("share-accepted", "Accepted. Steps here can use the integration now."),
            Map.entry("share-declined", "Declined."),
            Map.entry("role-created", "The role is created. Give it to members, or to new service keys."),
            Map.entry("role-changed", "The role has its new scopes. It took effect at once."),
            Map.entry("role-deleted", "The role is deleted."),
            Map.entry("renamed", "The workspace has its new name."),
            Map.entry("deactivated", "The workspace is deactivated. Its keys get no tokens."),
            Map.entry("reactivated", "The workspace is active again."),
            Map.entry("session-over", "That session is ended."),
            Map.entry("sessions-over", "All other sessions are ended."),
            Map.entry("password-changed", "Your password is changed, and your other sessions are ended."),
            Map.entry("saved", "Saved."));

    private Notices() {}

    static Optional<String> find(String name) {
        return Optional.ofNullable(TEXTS.get(name));
    }
}
