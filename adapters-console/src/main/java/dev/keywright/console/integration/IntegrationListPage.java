package dev.keywright.console.integration;

import dev.keywright.console.page.HowTo;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The integrations of a workspace.
 *
 * @param list its own address
 * @param allowed whether the visitor may see integrations at all
 * @param mayCreate whether to offer making one
 * @param mayAnswer whether the visitor may accept and decline
 * @param requests the shares that wait for this workspace's answer
 * @param form what is wrong with an answer that was given
 * @param next the address of the next page, or null
 */
public record IntegrationListPage(
        Shell shell,
        String list,
        boolean allowed,
        boolean mayCreate,
        boolean mayAnswer,
        List<ShareView> requests,
        List<IntegrationView> integrations,
        Form form,
        @Nullable String next) {

    /** How to do by a command, or the API, what the page offers. */
    public HowTo how() {
        String offers = shell.apiPath("/share-requests");
        boolean asked = mayAnswer && !requests.isEmpty();
        return new HowTo("keywright integrations list", "GET " + shell.apiPath("/integrations"))
                .and("keywright shares requests", "GET " + offers)
                .andIf(asked, "keywright shares accept SHARE_ID", "POST " + offers + "/{share_id}/accept")
                .andIf(asked, "keywright shares decline SHARE_ID", "POST " + offers + "/{share_id}/decline");
    }
}
