package dev.keywright.console;

import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.visit.Visit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cookies;
import dev.keywright.domain.workspace.Workspace;
import java.util.List;

/** The console's first page: the keys of the workspace that was visited last. */
final class Home {

    ConsoleAnswer answer(Visit visit) {
        String last = visit.request().cookie(Cookies.WORKSPACE).orElse("");
        List<Workspace> workspaces = visit.memberships().stream()
                .map(DescribeCaller.Membership::workspace)
                .toList();
        return workspaces.stream()
                .filter(workspace -> workspace.id().toString().equals(last))
                .findFirst()
                .or(() -> workspaces.stream().findFirst())
                .map(workspace -> ConsoleAnswer.seeOther("/w/" + workspace.id() + "/api-keys"))
                .orElseGet(() -> ConsoleAnswer.seeOther("/workspaces"));
    }
}
