package dev.keywright.console.integration;

import dev.keywright.console.page.HowTo;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page of one integration.
 *
 * @param shares whom it is shared with, newest first; none for one that another workspace shares
 * @param mayChange whether to offer renaming it, storing another secret and deleting it
 * @param mayRotate whether to offer rotating its key
 * @param mayShare whether to offer sharing it, and ending that
 */
public record IntegrationPage(
        Shell shell,
        String list,
        IntegrationView integration,
        List<ShareView> shares,
        Form form,
        boolean mayChange,
        boolean mayRotate,
        boolean mayShare) {

    /** How to do by a command, or the API, what the page offers. */
    public HowTo how() {
        String id = integration.id();
        String path = shell.apiPath("/integrations/" + id);
        boolean open = mayShare && shares.stream().anyMatch(ShareView::open);
        boolean unconfirmed = mayShare && shares.stream().anyMatch(ShareView::unconfirmed);
        return new HowTo("keywright integrations token " + id, "POST " + path + "/token")
                .andIf(
                        mayChange,
                        "keywright integrations change " + id + " --name 'data warehouse'",
                        "PATCH " + path + "\n{\"name\": \"data warehouse\"}")
                .andIf(
                        mayChange,
                        "keywright integrations change " + id + " --new-secret",
                        "PATCH " + path + "\n{\"client_secret\": \"…\"}")
                .andIf(!integration.incoming(), "keywright shares list " + id, "GET " + path + "/shares")
                .andIf(
                        unconfirmed,
                        "keywright shares confirm " + id + " SHARE_ID",
                        "POST " + path + "/shares/{share_id}/confirm")
                .andIf(open, "keywright shares end " + id + " SHARE_ID", "DELETE " + path + "/shares/{share_id}");
    }
}
