package dev.keywright.console.member;

import dev.keywright.application.member.ChangeMember;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import org.jspecify.annotations.Nullable;

/** Shows one member; changes the role, disables and enables. */
final class MemberHandler {

    private final Tools tools;

    MemberHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        String status = form.text("status");
        if (status.equals("active") || status.equals("disabled")) {
            return change(visit, form, null, status.equals("active"));
        }
        return form.parse("role", "Role", RoleName::new)
                .map(role -> change(visit, form, role, null))
                .orElseGet(() -> show(422, visit, form));
    }

    private ConsoleAnswer change(WorkspaceVisit visit, Form form, @Nullable RoleName role, @Nullable Boolean enabled) {
        try {
            tools.useCases()
                    .members()
                    .changeMember()
                    .change(new ChangeMember.Command(visit.call(), visit.id(), FindMember.idOf(visit), role, enabled));
            return ConsoleAnswer.seeOther(visit.path("/members/" + FindMember.idOf(visit)) + "?done=member-changed");
        } catch (MemberRefusal.MemberNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, form.refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        String list = visit.path("/members");
        MemberView member = MemberView.of(
                FindMember.named(tools, visit), list, tools.clock().instant());
        form.preset("role", member.role());
        return tools.views()
                .show(
                        status,
                        "member/member",
                        new MemberPage(
                                tools.shells().of(visit, member.name()),
                                list,
                                member,
                                form,
                                visit.roles().stream().map(RoleText::of).toList(),
                                visit.may(Scope.APIKEY_MANAGE)
                                        ? visit.path("/api-keys?member=" + FindMember.idOf(visit))
                                        : "",
                                visit.may(Scope.MEMBER_WRITE)));
    }
}
