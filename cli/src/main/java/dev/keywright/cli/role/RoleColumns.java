package dev.keywright.cli.role;

import dev.keywright.cli.output.Column;
import java.util.List;

/** What people are shown of roles. */
final class RoleColumns {
    static final List<Column> ALL =
            List.of(Column.of("Name", "name"), Column.of("Type", "type"), Column.list("Scopes", "scopes"));

    private RoleColumns() {}
}
