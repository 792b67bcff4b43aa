package dev.keywright.console.workspace;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** The page that creates a workspace. */
public record NewWorkspacePage(Shell shell, Form form) {}
