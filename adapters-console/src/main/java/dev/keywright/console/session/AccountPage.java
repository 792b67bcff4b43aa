package dev.keywright.console.session;

import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/** Someone's own sessions and password. */
public record AccountPage(Shell shell, Form form, List<Row> sessions) {

    /** @param current whether it is the one that the page was opened in */
    public record Row(String id, Moment began, Moment ends, boolean current) {}
}
