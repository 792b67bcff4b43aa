package dev.keywright.console.role;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/**
 * The page that asks before a role is deleted.
 *
 * @param address the role's own
 */
public record DeleteRolePage(Shell shell, String address, RoleText text, Form form) {}
