package dev.keywright.console.session;

import dev.keywright.application.session.ListSessions;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Someone's own sessions and password.
 *
 * @param sessions the one that the page was opened in and the newest of the others, as many as leave the page small
 * @param older how many more there are
 */
public record AccountPage(Shell shell, Form form, List<Row> sessions, int older) {

    private static final int MOST = 25;

    static AccountPage of(Shell shell, Form form, ListSessions.Result mine, Instant now) {
        List<Row> shown = mine.sessions().stream()
                .map(session -> new Row(
                        session.id().toString(),
                        new Moment(session.createdAt(), now),
                        new Moment(session.expiresAt(), now),
                        session.id().equals(mine.current())))
                .sorted(Comparator.comparing(Row::current).reversed())
                .limit(MOST)
                .toList();
        return new AccountPage(shell, form, shown, mine.sessions().size() - shown.size());
    }

    /** @param current whether it is the one that the page was opened in */
    public record Row(String id, Moment began, Moment ends, boolean current) {}
}
