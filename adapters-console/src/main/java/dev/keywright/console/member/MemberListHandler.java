package dev.keywright.console.member;

import dev.keywright.application.Page;
import dev.keywright.application.member.ListMembers;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cursors;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Scope;
import java.time.Instant;

/** Shows the members of a workspace, newest first. */
final class MemberListHandler {

    private static final int MEMBERS_PER_PAGE = 50;

    private final Tools tools;

    MemberListHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        Page<Member> page = tools.useCases()
                .members()
                .listMembers()
                .list(new ListMembers.Query(visit.call(), visit.id(), Cursors.page(visit.request(), MEMBERS_PER_PAGE)));
        String list = visit.path("/members");
        Instant now = tools.clock().instant();
        return tools.views()
                .show(
                        "member/list",
                        new MemberListPage(
                                tools.shells().of(visit, "Members"),
                                list,
                                page.items().stream()
                                        .map(member -> MemberView.of(member, list, now))
                                        .toList(),
                                visit.may(Scope.MEMBER_WRITE),
                                page.next() == null ? null : list + "?cursor=" + Cursors.text(page.next())));
    }
}
