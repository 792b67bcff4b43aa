package dev.keywright.console.member;

import dev.keywright.console.page.HowTo;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.ShellWord;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page of one member.
 *
 * @param keys the list of the private keys that they have here, or empty for who may not see it
 */
public record MemberPage(
        Shell shell, String list, MemberView member, Form form, List<RoleText> roles, String keys, boolean mayChange) {

    /** How to do by a command, or the API, what the page offers. */
    public HowTo how() {
        String email = ShellWord.of(member.email());
        String path = shell.apiPath("/members" + member.address().substring(list.length()));
        return new HowTo(
                        "keywright members role " + email + " operator", "PATCH " + path + "\n{\"role\": \"operator\"}")
                .and(
                        "keywright members " + (member.isDisabled() ? "enable " : "disable ") + email,
                        "PATCH " + path + "\n{\"status\": \"" + (member.isDisabled() ? "active" : "disabled") + "\"}")
                .andIf(
                        member.isInvited(),
                        "keywright members invite " + email + " --role operator",
                        "POST " + shell.apiPath("/members") + "\n{\"email\": \"" + member.email()
                                + "\", \"role\": \"operator\"}");
    }
}
