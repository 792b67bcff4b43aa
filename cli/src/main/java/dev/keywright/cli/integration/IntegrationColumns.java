package dev.keywright.cli.integration;

import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.Column;
import java.util.List;
import java.util.Optional;

/** What people are shown of integrations. */
final class IntegrationColumns {
    private static final Column NAME = Column.of("Name", "name");
    private static final Column ID = Column.of("ID", "id");
    private static final Column SHARING = Column.of("Sharing", "sharing", "direction");
    private static final Column WITH = new Column("With", IntegrationColumns::partners);
    private static final Column LAST_USED = Column.time("Last used", "last_used_at");
    private static final Column SECRET_ENDS = Column.time("Secret ends", "secret_expires_at");
    private static final Column CLIENT_ID = Column.of("Client ID", "client_id");

    /** Of each, in a list. */
    static final List<Column> ROW = List.of(NAME, SHARING, WITH, LAST_USED, SECRET_ENDS, ID);

    /** Of one. */
    static final List<Column> ALL = List.of(
            NAME,
            ID,
            CLIENT_ID,
            SHARING,
            WITH,
            Column.time("Created", "created_at"),
            Column.of("Created by", "created_by", "name"),
            LAST_USED,
            SECRET_ENDS);

    private IntegrationColumns() {}

    private static Optional<String> partners(JsonObject integration) {
        return integration
                .object("sharing")
                .map(sharing -> String.join(
                        ", ",
                        sharing.objects("workspaces").stream()
                                .map(IntegrationColumns::partner)
                                .toList()))
                .filter(text -> !text.isEmpty());
    }

    private static String partner(JsonObject workspace) {
        return workspace.text("name").or(() -> workspace.text("id")).orElse("?") + " ("
                + workspace.text("state").orElse("?") + ")";
    }
}
