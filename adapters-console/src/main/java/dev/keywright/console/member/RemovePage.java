package dev.keywright.console.member;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** The page that asks before a member is removed. */
public record RemovePage(Shell shell, MemberView member, Form form) {}
