package dev.keywright.console.workspace;

import dev.keywright.console.page.Shell;

/** The workspaces that someone belongs to. */
public record WorkspaceListPage(Shell shell) {}
