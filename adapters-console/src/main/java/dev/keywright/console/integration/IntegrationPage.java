package dev.keywright.console.integration;

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
        boolean mayShare) {}
