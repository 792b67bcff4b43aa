package dev.keywright.cli.apikey;

import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.Column;
import java.util.List;
import java.util.Optional;

/** What people are shown of keys. */
final class KeyColumns {
    private static final Column NAME = Column.of("Name", "name");
    private static final Column CLIENT_ID = Column.of("Client ID", "client_id");
    private static final Column TYPE = Column.of("Type", "type");
    private static final Column ROLE = Column.of("Role", "role");
    private static final Column USER = Column.of("User", "user", "email");
    private static final Column STATUS = Column.of("Status", "status");
    private static final Column EXPIRES = Column.time("Expires", "expires_at");
    private static final Column LAST_USED = Column.time("Last used", "last_authenticated_at");

    /** Of each, in a list. */
    static final List<Column> ROW = List.of(NAME, TYPE, ROLE, STATUS, USER, LAST_USED, EXPIRES, CLIENT_ID);

    /** Of each that stopped, or would. */
    static final List<Column> STOPPED =
            List.of(NAME, TYPE, ROLE, USER, LAST_USED, Column.of("Tokens, last day", "tokens_last_day"), CLIENT_ID);

    /** Of one that was just made. */
    static final List<Column> NEW = List.of(NAME, TYPE, ROLE, USER, EXPIRES);

    /** Of one. */
    static final List<Column> ALL = List.of(
            NAME,
            CLIENT_ID,
            TYPE,
            ROLE,
            STATUS,
            USER,
            new Column("Description", key -> key.text("description").filter(text -> !text.isEmpty())),
            list("Networks", "allowed_networks"),
            list("Scopes", "scopes"),
            Column.of("Token rate", "token_rate_per_second"),
            list("Violates", "policy_violations"),
            Column.time("Created", "created_at"),
            Column.of("Created by", "created_by", "name"),
            EXPIRES,
            LAST_USED,
            new Column("Secrets", KeyColumns::secrets),
            new Column("Rotation", key -> key.object("rotation").map(KeyColumns::rotation)));

    private KeyColumns() {}

    private static Column list(String title, String field) {
        return new Column(
                title, key -> Optional.of(String.join(" ", key.texts(field))).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> secrets(JsonObject key) {
        return Optional.of(String.join(
                "; ", key.objects("secrets").stream().map(KeyColumns::secret).toList()));
    }

    private static String rotation(JsonObject rotation) {
        return rotation.text("state").orElse("?")
                + rotation.text("ends_at")
                        .map(end -> ", the old secret ends at " + end + " at the latest")
                        .orElse("");
    }

    private static String secret(JsonObject secret) {
        return secret.text("hint").orElse("?") + " of "
                + secret.text("created_at").orElse("?").substring(0, 10)
                + secret.text("expires_at").map(end -> " until " + end).orElse("")
                + secret.text("last_used_at").map(use -> ", last used " + use).orElse(", not used yet");
    }
}
