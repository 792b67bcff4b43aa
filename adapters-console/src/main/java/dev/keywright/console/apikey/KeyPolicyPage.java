package dev.keywright.console.apikey;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * What a workspace demands of its keys.
 *
 * @param allowed the roles that service keys may have, as forms name them
 */
public record KeyPolicyPage(
        Shell shell, String settings, Form form, List<RoleText> roles, List<String> allowed, boolean mayChange) {}
