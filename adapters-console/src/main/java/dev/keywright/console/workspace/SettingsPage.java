package dev.keywright.console.workspace;

import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** A workspace's settings. */
public record SettingsPage(
        Shell shell, String address, Form form, Moment created, boolean active, boolean platform, boolean mayChange) {}
