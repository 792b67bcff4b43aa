package dev.keywright.cli.member;

import dev.keywright.cli.output.Column;
import java.util.List;

/** What people are shown of members. */
final class MemberColumns {
    private static final Column EMAIL = Column.of("E-mail", "user", "email");
    private static final Column NAME = Column.of("Name", "user", "display_name");
    private static final Column ROLE = Column.of("Role", "role");
    private static final Column STATUS = Column.of("Status", "status");
    private static final Column JOINED = Column.time("Joined", "joined_at");
    private static final Column ID = Column.of("User ID", "user", "id");

    static final List<Column> ALL = List.of(EMAIL, NAME, ROLE, STATUS, JOINED, ID);

    /** Of one that was just invited, who needs the link to come in. */
    static final List<Column> INVITED = List.of(
            EMAIL,
            ROLE,
            STATUS,
            ID,
            Column.of("Invitation", "invitation", "url"),
            Column.time("Good until", "invitation", "expires_at"));

    private MemberColumns() {}
}
