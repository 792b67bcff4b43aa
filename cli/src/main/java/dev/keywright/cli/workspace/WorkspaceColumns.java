package dev.keywright.cli.workspace;

import dev.keywright.cli.output.Column;
import java.util.List;

/** What people are shown of workspaces. */
final class WorkspaceColumns {
    static final List<Column> ALL = List.of(
            Column.of("Name", "name"),
            Column.of("Status", "status"),
            Column.time("Created", "created_at"),
            Column.of("ID", "id"));

    private WorkspaceColumns() {}
}
