package dev.keywright.console.integration;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that shares an integration with another workspace.
 *
 * @param places some of the visitor's other workspaces, to choose from; any other's ID can be typed
 * @param today the first day that it may end with
 */
public record SharePage(Shell shell, IntegrationView integration, Form form, List<Place> places, String today) {

    /** A workspace to share with. */
    public record Place(String id, String name) {}
}
