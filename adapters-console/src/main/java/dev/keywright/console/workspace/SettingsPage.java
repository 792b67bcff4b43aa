package dev.keywright.console.workspace;

import dev.keywright.console.page.HowTo;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.Objects;

/** A workspace's settings. */
public record SettingsPage(
        Shell shell, String address, Form form, Moment created, boolean active, boolean platform, boolean mayChange) {

    /** How to do by a command, or the API, what the page offers. */
    public HowTo how() {
        String id = Objects.requireNonNull(shell.place()).id();
        return new HowTo(
                        "keywright workspaces rename " + id + " 'A new name'",
                        "PATCH " + shell.apiPath("") + "\n{\"name\": \"A new name\"}")
                .andIf(!active, "keywright workspaces reactivate " + id, "POST " + shell.apiPath("/reactivate"));
    }
}
