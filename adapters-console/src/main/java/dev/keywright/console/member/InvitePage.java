package dev.keywright.console.member;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/** The page that invites someone. */
public record InvitePage(Shell shell, String list, Form form, List<RoleText> roles) {}
