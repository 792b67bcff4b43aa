package dev.keywright.console.role;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/** The page that creates a role. */
public record NewRolePage(Shell shell, String list, Form form, List<ScopeGroup> groups) {}
