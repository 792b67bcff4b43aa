package dev.keywright.console.apikey;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.role.ScopeGroup;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that creates a key.
 *
 * @param list the list's address
 * @param myRole the visitor's role here, as people read it
 * @param mayService whether the visitor may create a service key
 * @param passwordNeeded whether a service key needs the password first
 * @param scopes those that it may be kept to
 * @param restricted whether anything of its restrictions is given, and so shown
 * @param began when the page was opened: a key of that name that is younger was made by this very form
 */
public record NewKeyPage(
        Shell shell,
        String list,
        Form form,
        String myRole,
        boolean mayService,
        boolean passwordNeeded,
        List<RoleText> roles,
        List<ExpiryChoice> expiries,
        List<ScopeGroup> scopes,
        boolean restricted,
        String began,
        String today) {}
