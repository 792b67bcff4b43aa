package dev.keywright.console.member;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page of one member.
 *
 * @param keys the list of the private keys that they have here, or empty for who may not see it
 */
public record MemberPage(
        Shell shell, String list, MemberView member, Form form, List<RoleText> roles, String keys, boolean mayChange) {}
