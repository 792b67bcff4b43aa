package dev.keywright.console.member;

import dev.keywright.application.member.RemoveMember;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.member.MemberRefusal;

/** Removes a member, after asking. */
final class RemoveHandler {

    private final Tools tools;

    RemoveHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer remove(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        try {
            tools.useCases()
                    .members()
                    .removeMember()
                    .remove(new RemoveMember.Command(visit.call(), visit.id(), FindMember.idOf(visit)));
            return ConsoleAnswer.seeOther(visit.path("/members") + "?done=member-removed");
        } catch (MemberRefusal.MemberNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, form.refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        MemberView member = MemberView.of(
                FindMember.named(tools, visit),
                visit.path("/members"),
                tools.clock().instant());
        return tools.views()
                .show(
                        status,
                        "member/remove",
                        new RemovePage(tools.shells().of(visit, "Remove " + member.name()), member, form));
    }
}
