package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that asks before a key is revoked.
 *
 * @param dependents the integrations that hold it
 */
public record RevokePage(Shell shell, KeyView key, Form form, String address, List<DependentView> dependents) {}
