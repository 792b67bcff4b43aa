package dev.keywright.console.integration;

import dev.keywright.console.apikey.ExpiryChoice;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that creates an integration.
 *
 * @param myRole the visitor's role here, as people read it
 * @param mayMakeKey whether the visitor may create a service key for it
 * @param passwordNeeded whether the password must be given for that
 * @param roles those that a service key may have
 * @param today the first day that it may end with
 */
public record NewIntegrationPage(
        Shell shell,
        String list,
        Form form,
        String myRole,
        boolean mayMakeKey,
        boolean passwordNeeded,
        List<RoleText> roles,
        List<ExpiryChoice> expiries,
        String today) {}
