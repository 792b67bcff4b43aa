package dev.keywright.console.workspace;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** The page that asks before a workspace is deactivated. */
public record DeactivatePage(Shell shell, String address, String name, Form form) {}
