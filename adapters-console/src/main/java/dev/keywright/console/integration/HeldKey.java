package dev.keywright.console.integration;

import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.Scope;
import java.util.Optional;

/** The key that an integration holds, as far as the visitor has to do with it. */
final class HeldKey {

    private HeldKey() {}

    /** The key, if the visitor may see it. */
    static Optional<ListedKey> find(Tools tools, WorkspaceVisit visit, ListedIntegration integration) {
        try {
            return Optional.of(tools.useCases()
                    .apiKeys()
                    .getApiKey()
                    .get(new GetApiKey.Query(visit.call(), visit.id(), integration.key())));
        } catch (ApiKeyRefusal.ApiKeyNotFound | AccessRefusal.InsufficientScope e) {
            return Optional.empty();
        }
    }

    /** Whether to offer rotating it through the integration. It is decided anew when that is asked for. */
    static boolean mayRotate(Tools tools, WorkspaceVisit visit, ListedIntegration integration) {
        return visit.may(Scope.INTEGRATION_WRITE)
                && visit.may(Scope.APIKEY_WRITE)
                && find(tools, visit, integration)
                        .filter(listed -> isAlive(listed, tools) && isTheirsToRotate(listed, visit))
                        .isPresent();
    }

    private static boolean isAlive(ListedKey listed, Tools tools) {
        KeyStatus status = listed.key().status(tools.clock().instant());
        return status == KeyStatus.ACTIVE || status == KeyStatus.DISABLED;
    }

    private static boolean isTheirsToRotate(ListedKey listed, WorkspaceVisit visit) {
        return listed.key().type() == KeyType.SERVICE
                || listed.key().belongsTo(visit.visit().user().id());
    }
}
