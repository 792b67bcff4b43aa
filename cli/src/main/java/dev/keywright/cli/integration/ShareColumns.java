package dev.keywright.cli.integration;

import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.Column;
import java.util.List;
import java.util.Optional;

/** What people are shown of shares. */
final class ShareColumns {
    private static final Column STATE = Column.of("State", "state");
    private static final Column AWAITS = Column.of("Awaits", "awaiting");
    private static final Column INTEGRATION = Column.of("Integration", "integration", "name");
    private static final Column SOURCE = Column.of("From", "source", "name");
    private static final Column DESTINATION = new Column("To", ShareColumns::destination);
    private static final Column EXPIRES = Column.time("Expires", "expires_at");
    private static final Column SCOPE = Column.of("Scope", "scope");
    private static final Column USES_PER_DAY = Column.of("Uses a day", "uses_per_day");
    private static final Column USES_TODAY = Column.of("Today", "uses_today");
    private static final Column ID = Column.of("ID", "id");

    static final List<Column> ALL =
            List.of(INTEGRATION, SOURCE, DESTINATION, STATE, AWAITS, SCOPE, USES_PER_DAY, USES_TODAY, EXPIRES, ID);

    private ShareColumns() {}

    private static Optional<String> destination(JsonObject share) {
        return share.object("destination").flatMap(to -> to.text("name").or(() -> to.text("id")));
    }
}
