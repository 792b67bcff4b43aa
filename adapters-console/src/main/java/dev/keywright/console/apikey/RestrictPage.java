package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;
import dev.keywright.console.role.ScopeGroup;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that changes what a key is kept to.
 *
 * @param scopes those that its role holds, and those that it is kept to
 */
public record RestrictPage(Shell shell, KeyView key, Form form, List<ScopeGroup> scopes) {}
