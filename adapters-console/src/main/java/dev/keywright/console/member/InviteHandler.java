package dev.keywright.console.member;

import dev.keywright.application.member.InviteMember;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Invites someone. The link is in the answer and nowhere else; inviting again makes a new one, and the old one stops working. */
final class InviteHandler {

    private final Tools tools;

    InviteHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        if (!visit.may(Scope.MEMBER_WRITE)) {
            throw new AccessRefusal.InsufficientScope(new TreeSet<>(Set.of(Scope.MEMBER_WRITE)));
        }
        Form form = Form.blank().preset("email", visit.request().query("email").orElse(""));
        return show(200, visit, form);
    }

    ConsoleAnswer invite(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        Optional<EmailAddress> email = form.parse("email", "Email", EmailText::parse);
        Optional<RoleName> role = form.parse("role", "Role", RoleName::new);
        if (form.isRefused()) {
            return show(422, visit, form);
        }
        try {
            InviteMember.Result result = tools.useCases()
                    .members()
                    .inviteMember()
                    .invite(new InviteMember.Command(
                            visit.call(), visit.id(), email.orElseThrow(), role.orElseThrow()));
            return answer(visit, result);
        } catch (MemberRefusal.AlreadyMember e) {
            return refused(visit, form.refuse("email", e));
        } catch (RoleRefusal.UnknownRole e) {
            return refused(visit, form.refuse("role", e));
        } catch (Refusal e) {
            return show(403, visit, form.refuse("", e));
        }
    }

    private ConsoleAnswer answer(WorkspaceVisit visit, InviteMember.Result result) {
        InviteMember.NewInvitation invitation = result.invitation();
        String list = visit.path("/members");
        if (invitation == null) {
            return ConsoleAnswer.seeOther(list + "?done=member-added");
        }
        Instant now = tools.clock().instant();
        String link =
                tools.address() + "/accept-invitation#" + invitation.token().reveal();
        return tools.views()
                .show(
                        "member/invited",
                        new InvitedPage(
                                tools.shells().of(visit, "Invitation"),
                                list,
                                MemberView.of(result.member(), list, now),
                                link,
                                new Moment(invitation.expiresAt(), now)));
    }

    private ConsoleAnswer refused(WorkspaceVisit visit, Form form) {
        return show(422, visit, form);
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        return tools.views()
                .show(
                        status,
                        "member/invite",
                        new InvitePage(
                                tools.shells().of(visit, "Invite member"),
                                visit.path("/members"),
                                form,
                                visit.roles().stream().map(RoleText::of).toList()));
    }
}
