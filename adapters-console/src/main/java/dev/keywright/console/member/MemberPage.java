package dev.keywright.console.member;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/** The page of one member. */
public record MemberPage(
        Shell shell, String list, MemberView member, Form form, List<RoleText> roles, boolean mayChange) {}
